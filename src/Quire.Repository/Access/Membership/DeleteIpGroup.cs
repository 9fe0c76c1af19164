using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.Membership;

/// <summary>
/// Removes a group of addresses, with every role it was given and its places in other groups. Gives its alias.
/// </summary>
/// <param name="Name">Its id or its alias; its alias alone where <see cref="IsAlias"/>.</param>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record DeleteIpGroup(string Name) : ICommand<string>, IExclusive
{
    /// <summary>The name is an alias even where it looks like an id, which may be that of another group.</summary>
    public bool IsAlias { get; init; }

    public string TurnOf(Caller caller) => Turns.Groups;
}

internal sealed class DeleteIpGroupHandler(RepositoryDb db, GroupRemoval removal) : IHandle<DeleteIpGroup, string>
{
    public async Task<string> HandleAsync(DeleteIpGroup operation, OperationContext context, CancellationToken ct)
    {
        var group = operation.IsAlias
            ? await db.IpGroupCalledAsync(operation.Name, ct)
            : await db.IpGroupAsync(operation.Name, ct);
        await removal.ForgetAsync(context, [AssigneeIds.IpGroup(group.Alias)], ct);
        db.IpGroups.Remove(group);
        context.AuditDetails = group.Alias;
        return group.Alias;
    }
}
