using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.Membership;

/// <summary>Removes a group of an identity provider, with every role it was given and its places in other groups.</summary>
/// <param name="Id">The id, as the wire writes it.</param>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record DeleteShibbolethGroup(string Id) : ICommand, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Groups;
}

internal sealed class DeleteShibbolethGroupHandler(RepositoryDb db, GroupRemoval removal) : IHandle<DeleteShibbolethGroup>
{
    public async Task HandleAsync(DeleteShibbolethGroup operation, OperationContext context, CancellationToken ct)
    {
        var group = long.TryParse(operation.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? await db.ShibbolethGroups.SingleOrDefaultAsync(g => g.Id == id, ct)
            : null;
        if (group is null)
        {
            throw GroupErrors.ShibbolethNotFound(operation.Id);
        }

        await removal.ForgetAsync(context, [AssigneeIds.ShibbolethGroup(group.Id)], ct);
        db.ShibbolethGroups.Remove(group);
        context.AuditDetails = AssigneeIds.ShibbolethGroup(group.Id);
    }
}
