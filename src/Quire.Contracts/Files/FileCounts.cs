namespace Quire.Contracts.Files;

/// <summary>How many files a version has.</summary>
public sealed record FileCounts
{
    /// <summary>All that match.</summary>
    public long Total { get; init; }

    /// <summary>By content type.</summary>
    public IReadOnlyDictionary<string, long>? PerContentType { get; init; }

    /// <summary>By category.</summary>
    public IReadOnlyDictionary<string, long>? PerCategoryName { get; init; }

    /// <summary>By tag of tables.</summary>
    public IReadOnlyDictionary<string, long>? PerTabularTagName { get; init; }

    /// <summary>
    /// By <c>Public</c>, <c>Restricted</c>, <c>EmbargoedThenPublic</c>, <c>EmbargoedThenRestricted</c>,
    /// <c>RetentionPeriodExpired</c>.
    /// </summary>
    public IReadOnlyDictionary<string, long>? PerAccessStatus { get; init; }
}
