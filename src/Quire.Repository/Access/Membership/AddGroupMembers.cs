using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Access;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.Membership;

/// <summary>
/// Puts accounts and groups into a group; those that are in it already stay. Whoever does so holds everything the group, and any
/// group around it, was given.
/// </summary>
[Requires(Permission.ManageDataversePermissions)]
[RequiresAccount]
public sealed record AddGroupMembers(ObjectRef Target, string Alias, Input<IReadOnlyList<string>> Members)
    : ICommand<ExplicitGroupView>,
        ITargeted,
        IExclusive
{
    public string TurnOf(Caller caller) => Turns.Groups;
}

internal sealed class AddGroupMembersHandler(RepositoryDb db, GroupMembers members, GroupGiving giving)
    : IHandle<AddGroupMembers, ExplicitGroupView>
{
    // Beyond that whatever is remembered of accounts is looked at once, rather than each account by name.
    private const int MostNamed = 20;

    public async Task<ExplicitGroupView> HandleAsync(AddGroupMembers operation, OperationContext context, CancellationToken ct)
    {
        var group = await db.ExplicitGroupAsync(context.Target.Id, operation.Alias, ct);
        var own = AssigneeIds.ExplicitGroup(group.OwnerId, group.Alias);
        var (accounts, groups) = await members.MustBeKnownAsync(operation.Members.Value, ct);
        var around = await giving.AroundAsync(own, ct);
        foreach (var member in groups)
        {
            MustFit(member, own, around, context.Target);
        }

        await giving.MustBeAllowedAsync(context, [own, .. around], ct);
        await AddAsync(context, group, accounts, groups, ct);
        context.AuditDetails = $"{own} {operation.Members.Value.Count}";
        await db.SaveChangesAsync(ct);
        return (await db.WithMembersAsync([group], ct))[0];
    }

    private static void MustFit(string member, string own, IReadOnlyList<string> around, RepositoryObject collection)
    {
        if (member == own)
        {
            throw GroupErrors.MemberOfItself(own);
        }

        if (around.Contains(member))
        {
            throw GroupErrors.MemberAround(member, own);
        }

        if (
            AssigneeIds.TryParseExplicit(member, out var owner, out _)
            && owner != collection.Id
            && !collection.AncestorIds.Contains(owner)
        )
        {
            throw GroupErrors.MemberElsewhere(member, own);
        }
    }

    private async Task AddAsync(
        OperationContext context,
        ExplicitGroupRecord group,
        IReadOnlyList<long> accounts,
        IReadOnlyList<string> groups,
        CancellationToken ct
    )
    {
        var there = await db
            .ExplicitGroupMembers.Where(m => m.GroupId == group.Id)
            .Select(m => new { m.AccountId, m.Assignee })
            .ToListAsync(ct);
        var (newAccounts, newGroups) = (
            accounts.Except(there.Select(t => t.AccountId).OfType<long>()).ToList(),
            groups.Except(there.Select(t => t.Assignee).OfType<string>(), StringComparer.Ordinal).ToList()
        );
        db.ExplicitGroupMembers.AddRange([
            .. newAccounts.Select(a => new ExplicitGroupMemberRecord { GroupId = group.Id, AccountId = a }),
            .. newGroups.Select(g => new ExplicitGroupMemberRecord { GroupId = group.Id, Assignee = g }),
        ]);
        if (newGroups.Count > 0 || newAccounts.Count > MostNamed)
        {
            context.Changed(OutboxKind.Groups, 0);
            return;
        }

        newAccounts.ForEach(a => context.Changed(OutboxKind.Account, a));
    }
}
