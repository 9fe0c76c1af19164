using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Quire.Repository.Data.Datasets;

namespace Quire.Repository.Data.Publishing;

/// <summary>A label a curator gave a version, or took from it; they are kept, and the newest counts.</summary>
public sealed class CurationStatusRecord
{
    public long Id { get; set; }

    public long VersionId { get; set; }

    /// <summary>The label; null where it was taken away.</summary>
    public string? Label { get; set; }

    /// <summary>Who gave it; null for the installation, or when the account is gone.</summary>
    public long? AccountId { get; set; }

    public DateTime CreatedAt { get; set; }
}

internal sealed class CurationStatusMapping : IEntityTypeConfiguration<CurationStatusRecord>
{
    public void Configure(EntityTypeBuilder<CurationStatusRecord> builder)
    {
        builder.ToTable("curation_statuses");
        builder.HasIndex(s => s.VersionId);
        builder.HasIndex(s => s.AccountId);
        builder.HasOne<DatasetVersionRecord>().WithMany().HasForeignKey(s => s.VersionId).OnDelete(DeleteBehavior.Cascade);
    }
}
