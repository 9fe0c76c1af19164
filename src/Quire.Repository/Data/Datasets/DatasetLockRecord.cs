using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Datasets;

/// <summary>Something that forbids changes to a dataset: work that is not finished, or a decision of people.</summary>
public sealed class DatasetLockRecord
{
    public long Id { get; set; }

    public long DatasetId { get; set; }

    /// <summary>Wire name, such as <c>finalizePublication</c> or <c>InReview</c>.</summary>
    public required string Kind { get; set; }

    public long? AccountId { get; set; }

    public string? Message { get; set; }

    public DateTime CreatedAt { get; set; }

    /// <summary>
    /// When it stops counting; null for one that lasts until the work it is held for has ended, or somebody lifts it.
    /// </summary>
    public DateTime? LeaseUntil { get; set; }

    /// <summary>Whether it stands against publication alone: tables are being read, and changes to files go on.</summary>
    public bool AllowsEdits { get; set; }

    /// <summary>
    /// When the work it was held for was given up: from then on it forbids nothing and only tells of that. Null for none.
    /// </summary>
    public DateTime? FailedAt { get; set; }
}

internal sealed class DatasetLockMapping : IEntityTypeConfiguration<DatasetLockRecord>
{
    public void Configure(EntityTypeBuilder<DatasetLockRecord> builder)
    {
        builder.ToTable("dataset_locks");
        builder.HasIndex(l => new { l.DatasetId, l.Kind }).IsUnique();
        builder.HasOne<DatasetRecord>().WithMany().HasForeignKey(l => l.DatasetId).OnDelete(DeleteBehavior.Cascade);
    }
}
