using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Quire.Repository.Data.Datasets;

namespace Quire.Repository.Data.Metrics;

/// <summary>Something elsewhere that cites a dataset.</summary>
public sealed class CitationRecord
{
    public long DatasetId { get; set; }

    /// <summary>Address of what cites it.</summary>
    public required string Url { get; set; }
}

internal sealed class CitationMapping : IEntityTypeConfiguration<CitationRecord>
{
    public void Configure(EntityTypeBuilder<CitationRecord> builder)
    {
        builder.ToTable("dataset_citations");
        builder.HasKey(c => new { c.DatasetId, c.Url });
        builder.HasOne<DatasetRecord>().WithMany().HasForeignKey(c => c.DatasetId).OnDelete(DeleteBehavior.Cascade);
    }
}
