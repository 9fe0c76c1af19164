using Quire.Repository.Data.Accounts;

namespace Quire.Repository.Accounts.Listing;

/// <summary>A page of the list of accounts.</summary>
/// <param name="Count">Accounts that match, on all pages.</param>
/// <param name="Page">Number of this page, from 1.</param>
/// <param name="PerPage">Accounts on a full page.</param>
/// <param name="Accounts">Those of this page, with the names of the roles they were given.</param>
public sealed record AccountPage(
    int Count,
    int Page,
    int PerPage,
    IReadOnlyList<(AccountRecord Account, IReadOnlyList<string> Roles)> Accounts
);
