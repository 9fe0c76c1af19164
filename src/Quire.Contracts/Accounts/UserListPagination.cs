namespace Quire.Contracts.Accounts;

/// <summary>Numbers for the links between pages of the list of accounts.</summary>
public sealed record UserListPagination
{
    /// <summary>There is more than one page.</summary>
    public bool IsNecessary { get; init; }

    /// <summary>Accounts that match.</summary>
    public int NumResults { get; init; }

    /// <summary>The same with separators of thousands.</summary>
    public string? NumResultsString { get; init; }

    /// <summary>Accounts on a full page.</summary>
    public int DocsPerPage { get; init; }

    /// <summary>Number of this page.</summary>
    public int SelectedPageNumber { get; init; }

    /// <summary>How many pages there are.</summary>
    public int PageCount { get; init; }

    /// <summary>There is a page before this one.</summary>
    public bool HasPreviousPageNumber { get; init; }

    /// <summary>The page before this one, or the first.</summary>
    public int PreviousPageNumber { get; init; }

    /// <summary>There is a page after this one.</summary>
    public bool HasNextPageNumber { get; init; }

    /// <summary>The page after this one, or the last.</summary>
    public int NextPageNumber { get; init; }

    /// <summary>Number of the first account shown, from 1.</summary>
    public int StartResultNumber { get; init; }

    /// <summary>Number of the last account shown.</summary>
    public int EndResultNumber { get; init; }

    /// <summary>The first with separators of thousands.</summary>
    public string? StartResultNumberString { get; init; }

    /// <summary>The last with separators of thousands.</summary>
    public string? EndResultNumberString { get; init; }

    /// <summary>Accounts on the pages after this one.</summary>
    public int RemainingResults { get; init; }

    /// <summary>Accounts on the next page.</summary>
    public int NumberNextResults { get; init; }

    /// <summary>Pages to link to, five at most.</summary>
    public IReadOnlyList<int>? PageNumberList { get; init; }
}
