using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Quire.Repository.Data.Accounts;
using Quire.Repository.Data.Datasets;

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

internal sealed class DownloadPassMapping : IEntityTypeConfiguration<DownloadPassRecord>
{
    public void Configure(EntityTypeBuilder<DownloadPassRecord> builder)
    {
        builder.ToTable("download_passes");
        builder.HasOne<DatasetRecord>().WithMany().HasForeignKey(p => p.DatasetId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<AccountRecord>().WithMany().HasForeignKey(p => p.AccountId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(p => p.KeyHash).IsUnique();
        builder.HasIndex(p => p.DatasetId);
        builder.HasIndex(p => p.AccountId);
        builder.HasIndex(p => p.Until);
    }
}
