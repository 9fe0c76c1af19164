namespace Quire.Repository.Datasets;

/// <summary>
/// When what became of a dataset, as far as who asks may know of it; null for what never happened or is hidden.
/// </summary>
public sealed record DatasetTimestamps
{
    public DateTime? Created { get; init; }

    public DateTime? Published { get; init; }

    /// <summary>When an export of a version was last rendered.</summary>
    public DateTime? Exported { get; init; }

    /// <summary>When the newest version with a whole number was released.</summary>
    public DateTime? MajorVersionReleased { get; init; }

    /// <summary>Whether a change of it is not in the search index yet.</summary>
    public bool? IndexIsStale { get; init; }

    /// <summary>Whether a change of who may see it is not in the search index yet.</summary>
    public bool? PermissionIndexIsStale { get; init; }

    /// <summary>When its newest version was last changed; for those who see drafts.</summary>
    public DateTime? Updated { get; init; }
}
