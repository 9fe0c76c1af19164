using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.Membership;

/// <summary>Gives a group another name and description; what is not said is emptied. Its alias stays.</summary>
/// <param name="Target">The collection.</param>
/// <param name="Alias">Alias of the group.</param>
/// <param name="Group">What it is to be called.</param>
/// <param name="Seen">What it was called when it was looked at: otherwise it stays. Null for whatever it is called.</param>
[Requires(Permission.ManageDataversePermissions)]
[RequiresAccount]
public sealed record UpdateExplicitGroup(ObjectRef Target, string Alias, Input<ExplicitGroupInput> Group, SeenState? Seen = null)
    : ICommand<ExplicitGroupView>,
        ITargeted;

internal sealed class UpdateExplicitGroupHandler(RepositoryDb db) : IHandle<UpdateExplicitGroup, ExplicitGroupView>
{
    public async Task<ExplicitGroupView> HandleAsync(
        UpdateExplicitGroup operation,
        OperationContext context,
        CancellationToken ct
    )
    {
        var input = operation.Group.Value;
        GroupRules.MustBeShort(input.DisplayName, input.Description);
        var group = await db.ExplicitGroupAsync(context.Target.Id, operation.Alias, ct);
        operation.Seen?.MustBe(group.State());
        (group.DisplayName, group.Description) = (input.DisplayName, input.Description);
        context.AuditDetails = group.Alias;
        return (await db.WithMembersAsync([group], ct))[0];
    }
}
