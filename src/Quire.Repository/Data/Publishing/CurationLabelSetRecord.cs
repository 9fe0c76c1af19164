namespace Quire.Repository.Data.Publishing;

/// <summary>The set of curation labels a collection or a dataset has of its own.</summary>
public sealed class CurationLabelSetRecord
{
    public long ObjectId { get; set; }

    /// <summary>Name of the set, or <c>DISABLED</c>.</summary>
    public required string Name { get; set; }
}
