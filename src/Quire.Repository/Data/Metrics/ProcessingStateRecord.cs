using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Metrics;

/// <summary>Remembers for a program elsewhere how far it has processed the usage of a month or day.</summary>
public sealed class ProcessingStateRecord
{
    /// <summary>The month or day, as <c>2024-01</c> or <c>2024-01-31</c>.</summary>
    public required string YearMonth { get; set; }

    public ProcessingState State { get; set; }

    public DateTime ChangedAt { get; set; }

    /// <summary>Where it is processed; null for nobody said.</summary>
    public string? Server { get; set; }
}

internal sealed class ProcessingStateMapping : IEntityTypeConfiguration<ProcessingStateRecord>
{
    public void Configure(EntityTypeBuilder<ProcessingStateRecord> builder)
    {
        builder.ToTable("processing_states");
        builder.HasKey(s => s.YearMonth);
    }
}
