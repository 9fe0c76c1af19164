using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Access.History;
using Quire.Repository.Data;
using Quire.Repository.Data.Access;
using Quire.Repository.Data.Accounts;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Accounts;

/// <summary>The roles accounts were given themselves.</summary>
internal sealed class AccountRoles(RepositoryDb db) : IAccountReferences
{
    public async Task<string?> ReasonToKeepAsync(AccountRecord account, CancellationToken ct) =>
        await Of(account.Identifier).AnyAsync(ct) ? "the user is associated with role assignment record(s)" : null;

    public async Task RevokeAsync(AccountRecord account, OperationContext context, CancellationToken ct)
    {
        await TellAsync(Of(account.Identifier), context, ct);
        await AssignmentJournal.EndAsync(db, Of(account.Identifier), ct);
        await Of(account.Identifier).ExecuteDeleteAsync(ct);
    }

    public async Task MoveAsync(AccountRecord from, AccountRecord into, OperationContext context, CancellationToken ct)
    {
        await TellAsync(Of(from.Identifier), context, ct);
        var (former, assignee) = (AssigneeIds.User(from.Identifier), AssigneeIds.User(into.Identifier));
        var twice = db.RoleAssignments.Where(a =>
            a.Assignee == former
            && db.RoleAssignments.Any(b => b.Assignee == assignee && b.ObjectId == a.ObjectId && b.RoleId == a.RoleId)
        );
        await AssignmentJournal.EndAsync(db, twice, ct);
        await twice.ExecuteDeleteAsync(ct);
        await RenameAsync(into, from.Identifier, context, ct);
    }

    public async Task RenameAsync(AccountRecord account, string former, OperationContext context, CancellationToken ct)
    {
        await TellAsync(Of(former), context, ct);
        var assignee = AssigneeIds.User(account.Identifier);
        await Of(former).ExecuteUpdateAsync(set => set.SetProperty(a => a.Assignee, assignee), ct);
    }

    private IQueryable<RoleAssignmentRecord> Of(string identifier)
    {
        var assignee = AssigneeIds.User(identifier);
        return db.RoleAssignments.Where(a => a.Assignee == assignee);
    }

    // Permissions, what is found, and what was kept of both follow the objects.
    private static async Task TellAsync(IQueryable<RoleAssignmentRecord> roles, OperationContext context, CancellationToken ct)
    {
        foreach (var place in await roles.Select(a => a.ObjectId).Distinct().OrderBy(id => id).ToListAsync(ct))
        {
            context.Changed(OutboxKind.Permissions, place);
        }
    }
}
