namespace Quire.Contracts.Accounts;

/// <summary>A page of the list of accounts.</summary>
public sealed record UserListPage
{
    /// <summary>Accounts that match.</summary>
    public long UserCount { get; init; }

    /// <summary>Number of this page, from 1.</summary>
    public int SelectedPage { get; init; }

    /// <summary>Numbers for the links between pages; absent where nothing matches.</summary>
    public UserListPagination? Pagination { get; init; }

    /// <summary>Labels of the columns.</summary>
    public IReadOnlyDictionary<string, string>? BundleStrings { get; init; }

    /// <summary>The accounts.</summary>
    public IReadOnlyList<UserListRow>? Users { get; init; }
}
