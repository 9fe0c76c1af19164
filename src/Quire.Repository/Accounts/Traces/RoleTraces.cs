using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Accounts;

namespace Quire.Repository.Accounts.Traces;

/// <summary>The roles an account was given itself.</summary>
internal sealed class RoleTraces(RepositoryDb db, AssignmentNames names) : IAccountTraces
{
    public string Element => "roleAssignments";

    public async Task<AccountTrace> OfAsync(AccountRecord account, TracePage page, CancellationToken ct)
    {
        var assignee = AssigneeIds.User(account.Identifier);
        var all = db.RoleAssignments.AsNoTracking().Where(a => a.Assignee == assignee);
        var count = await all.CountAsync(ct);
        var some = await all.Include(a => a.Role)
            .Include(a => a.Object)
            .OrderBy(a => a.Id)
            .Skip(page.Offset)
            .Take(page.Limit)
            .ToListAsync(ct);
        var aliases = await AliasesAsync([.. some.Select(a => a.ObjectId)], ct);
        return new(
            Element,
            count,
            [
                .. (await names.OfAsync(some, ct)).Select(v =>
                    AccountTrace.Item(
                        ("id", v.Assignment.Id),
                        ("definitionPointName", v.PlaceName),
                        (
                            "definitionPointIdentifier",
                            v.Assignment.Object.Identifier ?? aliases.GetValueOrDefault(v.Assignment.ObjectId)
                        ),
                        ("definitionPointId", v.Assignment.ObjectId),
                        ("roleAlias", v.Assignment.Role.Alias),
                        ("roleName", v.Assignment.Role.Name)
                    )
                ),
            ]
        );
    }

    private Task<Dictionary<long, string>> AliasesAsync(List<long> places, CancellationToken ct) =>
        db
            .Collections.AsNoTracking()
            .Where(c => places.Contains(c.Id))
            .Select(c => new { c.Id, c.Alias })
            .ToDictionaryAsync(c => c.Id, c => c.Alias, ct);
}
