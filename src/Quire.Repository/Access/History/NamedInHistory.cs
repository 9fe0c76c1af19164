using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Accounts;
using Quire.Repository.Data;
using Quire.Repository.Data.Accounts;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.History;

/// <summary>Names of accounts in what is remembered of roles: who had them, who gave them, who took them back.</summary>
internal sealed class NamedInHistory(RepositoryDb db) : IAccountReferences
{
    public Task MoveAsync(AccountRecord from, AccountRecord into, OperationContext context, CancellationToken ct) =>
        RenameAsync(into, from.Identifier, context, ct);

    public async Task RenameAsync(AccountRecord account, string former, OperationContext context, CancellationToken ct)
    {
        var (old, now) = (AssigneeIds.User(former), AssigneeIds.User(account.Identifier));
        await db
            .EndedAssignments.Where(a => a.Assignee == old)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.Assignee, now), ct);
        await db
            .EndedAssignments.Where(a => a.GivenBy == old)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.GivenBy, now), ct);
        await db
            .EndedAssignments.Where(a => a.EndedBy == old)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.EndedBy, now), ct);
        await db.RoleAssignments.Where(a => a.GivenBy == old).ExecuteUpdateAsync(set => set.SetProperty(a => a.GivenBy, now), ct);
    }
}
