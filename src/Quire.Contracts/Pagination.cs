namespace Quire.Contracts;

/// <summary>Numbers to make a line of links to pages with. Pages are counted from 1.</summary>
public sealed record Pagination
{
    /// <summary>Whether there is more than one page.</summary>
    public bool IsNecessary { get; init; }

    /// <summary>Items on all pages.</summary>
    public int NumResults { get; init; }

    /// <summary>The same with commas between thousands.</summary>
    public string? NumResultsString { get; init; }

    /// <summary>Items on a full page.</summary>
    public int DocsPerPage { get; init; }

    /// <summary>This page.</summary>
    public int SelectedPageNumber { get; init; }

    /// <summary>How many pages there are.</summary>
    public int PageCount { get; init; }

    /// <summary>Whether there is a page before.</summary>
    public bool HasPreviousPageNumber { get; init; }

    /// <summary>The page before, or the first.</summary>
    public int PreviousPageNumber { get; init; }

    /// <summary>Whether there is a page after.</summary>
    public bool HasNextPageNumber { get; init; }

    /// <summary>The page after, or the last.</summary>
    public int NextPageNumber { get; init; }

    /// <summary>Number of the first item of this page, from 1.</summary>
    public int StartResultNumber { get; init; }

    /// <summary>Number of the last item of this page.</summary>
    public int EndResultNumber { get; init; }

    /// <summary>The first item with commas between thousands.</summary>
    public string? StartResultNumberString { get; init; }

    /// <summary>The last item with commas between thousands.</summary>
    public string? EndResultNumberString { get; init; }

    /// <summary>Items after this page.</summary>
    public int RemainingResults { get; init; }

    /// <summary>Items on the page after.</summary>
    public int NumberNextResults { get; init; }

    /// <summary>Pages around this one, to show links to.</summary>
    public IReadOnlyList<int>? PageNumberList { get; init; }
}
