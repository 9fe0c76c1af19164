using Quire.Repository.Datasets.Comparison;

namespace Quire.Web.Datasets;

/// <summary>Versions of a dataset.</summary>
/// <param name="Summaries">What is new in each, newest first.</param>
/// <param name="Number">Page, from 1.</param>
public sealed record VersionsShown(VersionSummaries Summaries, int Number)
{
    /// <summary>Versions on a page.</summary>
    public const int PageSize = 20;

    /// <summary>How two of them differ; null where none are compared.</summary>
    public VersionComparison? Compared { get; init; }

    /// <summary>Pages there are.</summary>
    public int Pages => (Summaries.Total + PageSize - 1) / PageSize;
}
