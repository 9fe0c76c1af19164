using Quire.Repository.Data.Accounts;

namespace Quire.Repository.Data.Access;

/// <summary>
/// Somebody asked for access to a restricted file. Kept once it is decided, as history; gone with the file and the account.
/// </summary>
public sealed class FileAccessRequestRecord
{
    public long Id { get; set; }

    public long FileId { get; set; }

    /// <summary>Who asked.</summary>
    public long AccountId { get; set; }

    public AccountRecord Account { get; set; } = null!;

    public FileAccessState State { get; set; }

    public DateTime RequestedAt { get; set; }

    public DateTime? DecidedAt { get; set; }

    /// <summary>Account of whoever decided; null where the installation did, because the file was opened to everybody.</summary>
    public long? DecidedById { get; set; }
}
