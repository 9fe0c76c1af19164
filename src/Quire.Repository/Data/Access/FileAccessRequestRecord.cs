using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Quire.Repository.Data.Accounts;
using Quire.Repository.Data.Files;

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

internal sealed class FileAccessRequestMapping : IEntityTypeConfiguration<FileAccessRequestRecord>
{
    public void Configure(EntityTypeBuilder<FileAccessRequestRecord> builder)
    {
        builder.ToTable("file_access_requests");
        builder.HasOne<FileRecord>().WithMany().HasForeignKey(r => r.FileId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(r => r.Account).WithMany().HasForeignKey(r => r.AccountId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<AccountRecord>().WithMany().HasForeignKey(r => r.DecidedById).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(r => new { r.FileId, r.Id });
        builder.HasIndex(r => r.AccountId);
        builder.HasIndex(r => r.DecidedById);
        // One open request of each account for a file, however many ask at once.
        builder.HasIndex(r => new { r.FileId, r.AccountId }).IsUnique().HasFilter("state = 1");
    }
}
