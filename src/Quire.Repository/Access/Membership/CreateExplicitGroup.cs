using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.Membership;

/// <summary>Makes a group in a collection; nobody belongs to it yet.</summary>
[Requires(Permission.ManageDataversePermissions)]
[RequiresAccount]
public sealed record CreateExplicitGroup(ObjectRef Target, Input<ExplicitGroupInput> Group)
    : ICommand<ExplicitGroupView>,
        ITargeted;

internal sealed class CreateExplicitGroupHandler(RepositoryDb db) : IHandle<CreateExplicitGroup, ExplicitGroupView>
{
    public async Task<ExplicitGroupView> HandleAsync(
        CreateExplicitGroup operation,
        OperationContext context,
        CancellationToken ct
    )
    {
        var (input, owner) = (operation.Group.Value, context.Target.Id);
        var alias = GroupRules.MustBeAlias(input.Alias);
        GroupRules.MustBeShort(input.DisplayName, input.Description);
        if (await db.ExplicitGroups.AnyAsync(g => g.OwnerId == owner && g.Alias == alias, ct))
        {
            throw GroupErrors.AliasTaken(alias);
        }

        var group = new ExplicitGroupRecord
        {
            OwnerId = owner,
            Alias = alias,
            DisplayName = input.DisplayName,
            Description = input.Description,
        };
        db.ExplicitGroups.Add(group);
        await db.SaveChangesAsync(ct);
        context.AuditDetails = alias;
        return new(group, []);
    }
}
