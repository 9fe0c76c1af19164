namespace Quire.Repository.Data.Access;

/// <summary>
/// Lets whoever shows its key download files of a dataset for a moment, on behalf of the account that asked: the guestbook is
/// answered.
/// </summary>
public sealed class DownloadPassRecord
{
    public long Id { get; set; }

    /// <summary>Digest of the key; the key itself is known to whoever asked alone.</summary>
    public required string KeyHash { get; set; }

    public long DatasetId { get; set; }

    /// <summary>On whose behalf; null for somebody without account.</summary>
    public long? AccountId { get; set; }

    public DateTime Until { get; set; }
}
