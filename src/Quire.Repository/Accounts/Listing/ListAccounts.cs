using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Accounts;
using Quire.Repository.Operations;

namespace Quire.Repository.Accounts.Listing;

/// <summary>
/// A page of the accounts, with the roles each was given itself; three statements however many accounts there are.
/// </summary>
/// <param name="Term">Only those whose names, e-mail address or affiliation begin with these words; null for all.</param>
/// <param name="Page">Number of the page, from 1; null or 0 for the first, which is given for numbers far beyond the last
/// too.</param>
/// <param name="PerPage">Accounts on a page, 1,000 at most; null or 0 for 25.</param>
/// <param name="SortKey">See <see cref="AccountOrder"/>; null for the name.</param>
[RequiresSuperuser]
public sealed record ListAccounts(string? Term, int? Page, int? PerPage, string? SortKey) : IQuery<AccountPage>;

internal sealed class ListAccountsHandler(RepositoryDb db) : IHandle<ListAccounts, AccountPage>
{
    private const int Usual = 25;
    private const int Most = 1_000;

    public async Task<AccountPage> HandleAsync(ListAccounts operation, OperationContext context, CancellationToken ct)
    {
        var perPage = operation.PerPage is { } asked and > 0 ? Math.Min(asked, Most) : Usual;
        var page = operation.Page is { } number and > 0 ? number : 1;
        var found = db.Accounts.AsNoTracking().Matching(operation.Term);
        var count = await found.CountAsync(ct);
        // Clients that ask until a page is empty get an empty one; who asks for any number gets the first.
        var offset = (page - 1L) * perPage;
        if (offset > count)
        {
            (page, offset) = (1, 0);
        }

        var accounts = await found.By(operation.SortKey).Skip((int)offset).Take(perPage).ToListAsync(ct);
        var roles = await RolesOfAsync(accounts, ct);
        return new(count, page, perPage, [.. accounts.Select(a => (a, roles[AssigneeIds.User(a.Identifier)]))]);
    }

    private async Task<Dictionary<string, IReadOnlyList<string>>> RolesOfAsync(List<AccountRecord> accounts, CancellationToken ct)
    {
        var assignees = accounts.ConvertAll(a => AssigneeIds.User(a.Identifier));
        var given = await db
            .RoleAssignments.AsNoTracking()
            .Where(a => assignees.Contains(a.Assignee))
            .Select(a => new { a.Assignee, a.Role.Name })
            .Distinct()
            .ToListAsync(ct);
        return assignees.ToDictionary(
            a => a,
            IReadOnlyList<string> (a) => [.. given.Where(g => g.Assignee == a).Select(g => g.Name).Order(StringComparer.Ordinal)],
            StringComparer.Ordinal
        );
    }
}
