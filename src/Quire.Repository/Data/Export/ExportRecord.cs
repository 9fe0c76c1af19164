using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Quire.Repository.Data.Datasets;

namespace Quire.Repository.Data.Export;

/// <summary>A rendered export of a version.</summary>
public sealed class ExportRecord
{
    public long VersionId { get; set; }

    public required string Format { get; set; }

    /// <summary>What it was rendered from: version revision, schema revision, settings. Another key means render again.</summary>
    public required string SourceKey { get; set; }

    public required byte[] Body { get; set; }

    public DateTime CreatedAt { get; set; }
}

internal sealed class ExportMapping : IEntityTypeConfiguration<ExportRecord>
{
    public void Configure(EntityTypeBuilder<ExportRecord> builder)
    {
        builder.ToTable("exports");
        builder.HasKey(e => new { e.VersionId, e.Format });
        builder.HasOne<DatasetVersionRecord>().WithMany().HasForeignKey(e => e.VersionId).OnDelete(DeleteBehavior.Cascade);
    }
}
