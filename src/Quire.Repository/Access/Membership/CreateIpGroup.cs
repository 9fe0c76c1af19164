using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.Membership;

/// <summary>Makes a group of addresses. An alias that is taken gets a number, one that is missing is made up.</summary>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record CreateIpGroup(Input<IpGroupInput> Group) : ICommand<IpGroupView>, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Groups;
}

internal sealed class CreateIpGroupHandler(RepositoryDb db) : IHandle<CreateIpGroup, IpGroupView>
{
    private const string Usual = "ipGroup";

    public async Task<IpGroupView> HandleAsync(CreateIpGroup operation, OperationContext context, CancellationToken ct)
    {
        var input = operation.Group.Value;
        var wanted = string.IsNullOrWhiteSpace(input.Alias) ? Usual : GroupRules.MustBeAlias(input.Alias);
        var group = new IpGroupRecord { Alias = await FreeAsync(wanted, ct) };
        var made = IpGroupWriting.Fill(context, group, input);
        db.IpGroups.Add(group);
        await db.SaveChangesAsync(ct);
        return made;
    }

    private async Task<string> FreeAsync(string wanted, CancellationToken ct)
    {
        var taken = await db.IpGroups.Where(g => g.Alias.StartsWith(wanted)).Select(g => g.Alias).ToHashSetAsync(ct);
        return taken.Contains(wanted)
            ? Enumerable
                .Range(1, taken.Count)
                .Select(n => wanted + n.ToString(CultureInfo.InvariantCulture))
                .First(n => !taken.Contains(n))
            : wanted;
    }
}
