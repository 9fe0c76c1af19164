namespace Quire.Client;

/// <summary>Which files of a version (6.x; 4.x gives all).</summary>
public sealed record FileQuery
{
    /// <summary>Files asked for at a time. Default: 1000.</summary>
    public int PageSize { get; init; } = 1000;

    /// <summary>Only this content type.</summary>
    public string? ContentType { get; init; }

    /// <summary>
    /// Only <c>Public</c>, <c>Restricted</c>, <c>EmbargoedThenPublic</c>, <c>EmbargoedThenRestricted</c> or
    /// <c>RetentionPeriodExpired</c>.
    /// </summary>
    public string? AccessStatus { get; init; }

    /// <summary>Only this category.</summary>
    public string? CategoryName { get; init; }

    /// <summary>Only tables of this kind.</summary>
    public string? TabularTagName { get; init; }

    /// <summary>Only names and descriptions that hold this text.</summary>
    public string? SearchText { get; init; }

    /// <summary><c>NameAZ</c> (default), <c>NameZA</c>, <c>Newest</c>, <c>Oldest</c>, <c>Size</c> or <c>Type</c>.</summary>
    public string? OrderCriteria { get; init; }

    /// <summary>Also files of withdrawn versions. Default: no.</summary>
    public bool? IncludeDeaccessioned { get; init; }
}
