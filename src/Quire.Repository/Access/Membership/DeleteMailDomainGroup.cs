using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.Membership;

/// <summary>Removes a group of mail domains, with every role it was given and its places in other groups.</summary>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record DeleteMailDomainGroup(string Alias) : ICommand, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Groups;
}

internal sealed class DeleteMailDomainGroupHandler(RepositoryDb db, GroupRemoval removal) : IHandle<DeleteMailDomainGroup>
{
    public async Task HandleAsync(DeleteMailDomainGroup operation, OperationContext context, CancellationToken ct)
    {
        var group = await db.MailDomainGroupAsync(operation.Alias, ct);
        await removal.ForgetAsync(context, [AssigneeIds.MailDomainGroup(group.Alias)], ct);
        db.MailDomainGroups.Remove(group);
        context.AuditDetails = group.Alias;
    }
}
