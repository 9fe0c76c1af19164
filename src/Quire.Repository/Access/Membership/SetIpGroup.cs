using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.Membership;

/// <summary>
/// Makes a group of addresses under exactly this alias, or replaces the one that has it; what it was given stays.
/// </summary>
/// <param name="Alias">The alias.</param>
/// <param name="Group">What it is to be.</param>
/// <param name="Seen">What the one that is replaced was when it was looked at: any other is left alone. Null for whatever is
/// there, also nothing.</param>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record SetIpGroup(string Alias, Input<IpGroupInput> Group, SeenState? Seen = null)
    : ICommand<IpGroupView>,
        IExclusive
{
    public string TurnOf(Caller caller) => Turns.Groups;
}

internal sealed class SetIpGroupHandler(RepositoryDb db) : IHandle<SetIpGroup, IpGroupView>
{
    public async Task<IpGroupView> HandleAsync(SetIpGroup operation, OperationContext context, CancellationToken ct)
    {
        var alias = GroupRules.MustBeAlias(operation.Alias);
        var input = operation.Group.Value;
        var group = await db.IpGroups.SingleOrDefaultAsync(g => g.Alias == alias, ct);
        if (operation.Seen is { } seen)
        {
            seen.MustBe((group ?? throw GroupErrors.NotFound(alias)).State());
        }

        if (group is null)
        {
            group = new IpGroupRecord { Alias = alias };
            db.IpGroups.Add(group);
        }

        var set = IpGroupWriting.Fill(context, group, input);
        await db.SaveChangesAsync(ct);
        return set;
    }
}
