using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.Membership;

/// <summary>Removes a group, with every role it was given and its places in other groups.</summary>
[Requires(Permission.ManageDataversePermissions)]
[RequiresAccount]
public sealed record DeleteExplicitGroup(ObjectRef Target, string Alias) : ICommand, ITargeted, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Groups;
}

internal sealed class DeleteExplicitGroupHandler(RepositoryDb db, GroupRemoval removal) : IHandle<DeleteExplicitGroup>
{
    public async Task HandleAsync(DeleteExplicitGroup operation, OperationContext context, CancellationToken ct)
    {
        var group = await db.ExplicitGroupAsync(context.Target.Id, operation.Alias, ct);
        await removal.ForgetAsync(context, [AssigneeIds.ExplicitGroup(group.OwnerId, group.Alias)], ct);
        db.ExplicitGroups.Remove(group);
        context.AuditDetails = group.Alias;
    }
}
