using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Metrics;

/// <summary>
/// How much of something there was in a period: in a dataset, or in all datasets of a collection and of those in it. Sums are
/// kept for every collection above a dataset, so that asking costs the same however many datasets there are. No row refers to
/// another: those of what is gone are taken away by whoever removes it.
/// </summary>
public sealed class MeasureRecord
{
    /// <summary>The dataset or collection.</summary>
    public long ObjectId { get; set; }

    public Measure Measure { get; set; }

    /// <summary>A day as <c>20240131</c> or a month as <c>202401</c>, as the measure has it.</summary>
    public int Period { get; set; }

    /// <summary>The subject, content type or country; empty for none.</summary>
    public string Category { get; set; } = "";

    public long Amount { get; set; }

    public long Bytes { get; set; }
}

internal sealed class MeasureMapping : IEntityTypeConfiguration<MeasureRecord>
{
    public void Configure(EntityTypeBuilder<MeasureRecord> builder)
    {
        builder.ToTable("measures");
        builder.HasKey(m => new
        {
            m.ObjectId,
            m.Measure,
            m.Period,
            m.Category,
        });
        // Which datasets were downloaded is asked of all at once.
        builder
            .HasIndex(m => new { m.Measure, m.ObjectId })
            .HasFilter($"measure = {(int)Measure.UniqueDownloads}")
            .HasDatabaseName("ix_measures_unique_downloads");
    }
}
