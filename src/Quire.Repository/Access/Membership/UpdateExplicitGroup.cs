using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.Membership;

/// <summary>Gives a group another name and description; what is not said is emptied. Its alias stays.</summary>
[Requires(Permission.ManageDataversePermissions)]
[RequiresAccount]
public sealed record UpdateExplicitGroup(ObjectRef Target, string Alias, Input<ExplicitGroupInput> Group)
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
        (group.DisplayName, group.Description) = (input.DisplayName, input.Description);
        context.AuditDetails = group.Alias;
        return (await db.WithMembersAsync([group], ct))[0];
    }
}
