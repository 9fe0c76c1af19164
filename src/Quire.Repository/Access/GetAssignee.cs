using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Access;

/// <summary>Reads what is shown of somebody who can be given roles: an account or a group.</summary>
/// <param name="Assignee">Who, as assignments write it.</param>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record GetAssignee(string Assignee) : IQuery<AssigneeView>;

internal sealed class GetAssigneeHandler(RepositoryDb db, Groups groups) : IHandle<GetAssignee, AssigneeView>
{
    public async Task<AssigneeView> HandleAsync(GetAssignee operation, OperationContext context, CancellationToken ct)
    {
        if (!operation.Assignee.StartsWith('@'))
        {
            return (await groups.NamesAsync([operation.Assignee], ct)).TryGetValue(operation.Assignee, out var name)
                ? new(name, null, null)
                : throw AccessErrors.AssigneeNotFound(operation.Assignee);
        }

        var key = operation.Assignee[1..].ToLowerInvariant();
        var account =
            await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.IdentifierKey == key, ct)
            ?? throw AccessErrors.AssigneeNotFound(operation.Assignee);
        return new(account.DisplayName, account.Email, account.Affiliation);
    }
}
