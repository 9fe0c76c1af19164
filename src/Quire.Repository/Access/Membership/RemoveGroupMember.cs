using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.Membership;

/// <summary>
/// Takes an account or a group out of a group; one that is not in it is passed over. Whoever does so holds everything the group,
/// and any group around it, was given.
/// </summary>
[Requires(Permission.ManageDataversePermissions)]
[RequiresAccount]
public sealed record RemoveGroupMember(ObjectRef Target, string Alias, string Member)
    : ICommand<ExplicitGroupView>,
        ITargeted,
        IExclusive
{
    public string TurnOf(Caller caller) => Turns.Groups;
}

internal sealed class RemoveGroupMemberHandler(RepositoryDb db, GroupGiving giving)
    : IHandle<RemoveGroupMember, ExplicitGroupView>
{
    public async Task<ExplicitGroupView> HandleAsync(RemoveGroupMember operation, OperationContext context, CancellationToken ct)
    {
        var group = await db.ExplicitGroupAsync(context.Target.Id, operation.Alias, ct);
        var own = AssigneeIds.ExplicitGroup(group.OwnerId, group.Alias);
        await giving.MustBeAllowedAsync(context, [own, .. await giving.AroundAsync(own, ct)], ct);
        var member = operation.Member;
        var key = member.StartsWith('@') ? member[1..].ToLowerInvariant() : null;
        var found = await db
            .ExplicitGroupMembers.Where(m =>
                m.GroupId == group.Id && (key == null ? m.Assignee == member : m.Account!.IdentifierKey == key)
            )
            .SingleOrDefaultAsync(ct);
        if (found is not null)
        {
            db.ExplicitGroupMembers.Remove(found);
            await db.SaveChangesAsync(ct);
            context.Changed(found.AccountId is null ? OutboxKind.Groups : OutboxKind.Account, found.AccountId ?? 0);
        }

        context.AuditDetails = $"{own} {member}";
        return (await db.WithMembersAsync([group], ct))[0];
    }
}
