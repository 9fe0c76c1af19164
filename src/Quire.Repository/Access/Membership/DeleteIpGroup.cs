using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.Membership;

/// <summary>
/// Removes a group of addresses, with every role it was given and its places in other groups. Gives its alias.
/// </summary>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record DeleteIpGroup(string Name) : ICommand<string>, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Groups;
}

internal sealed class DeleteIpGroupHandler(RepositoryDb db, GroupRemoval removal) : IHandle<DeleteIpGroup, string>
{
    public async Task<string> HandleAsync(DeleteIpGroup operation, OperationContext context, CancellationToken ct)
    {
        var group = await db.IpGroupAsync(operation.Name, ct);
        await removal.ForgetAsync(context, [AssigneeIds.IpGroup(group.Alias)], ct);
        db.IpGroups.Remove(group);
        context.AuditDetails = group.Alias;
        return group.Alias;
    }
}
