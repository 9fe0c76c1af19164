namespace Quire.Repository.Data.Datasets;

/// <summary>Something that forbids changes to a dataset for a while. A lock of a running job is a lease and ends by itself.</summary>
public sealed class DatasetLockRecord
{
    public long Id { get; set; }

    public long DatasetId { get; set; }

    /// <summary>Wire name, such as <c>finalizePublication</c> or <c>InReview</c>.</summary>
    public required string Kind { get; set; }

    public long? AccountId { get; set; }

    public string? Message { get; set; }

    public DateTime CreatedAt { get; set; }

    /// <summary>When it stops counting; null for locks that people set and lift.</summary>
    public DateTime? LeaseUntil { get; set; }
}
