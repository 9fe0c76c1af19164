using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.Membership;

/// <summary>
/// Removes a group, with every role it was given and its places in other groups. Whoever does so holds everything the group, and
/// any group around it, was given.
/// </summary>
[Requires(Permission.ManageDataversePermissions)]
[RequiresAccount]
public sealed record DeleteExplicitGroup(ObjectRef Target, string Alias) : ICommand, ITargeted, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Groups;
}

internal sealed class DeleteExplicitGroupHandler(RepositoryDb db, GroupRemoval removal, GroupGiving giving)
    : IHandle<DeleteExplicitGroup>
{
    public async Task HandleAsync(DeleteExplicitGroup operation, OperationContext context, CancellationToken ct)
    {
        var group = await db.ExplicitGroupAsync(context.Target.Id, operation.Alias, ct);
        var own = AssigneeIds.ExplicitGroup(group.OwnerId, group.Alias);
        await giving.MustBeAllowedAsync(context, [own, .. await giving.AroundAsync(own, ct)], ct);
        await removal.ForgetAsync(context, [own], ct);
        db.ExplicitGroups.Remove(group);
        context.AuditDetails = group.Alias;
    }
}
