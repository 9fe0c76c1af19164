using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Notifications;
using Quire.Repository.Operations;

namespace Quire.Repository.Access;

/// <summary>Giving a role to somebody on the target of an operation, the same for every kind of object.</summary>
public sealed class RoleAssigning(
    RepositoryDb db,
    AssignmentNames names,
    Groups groups,
    Notifier notifier,
    IDatabaseDialect dialect
)
{
    // What the 4.x servers called their contributor.
    private const string ContributorOf4 = "editor";

    /// <param name="context">The operation, with its target.</param>
    /// <param name="assignee">Who, as the wire writes it.</param>
    /// <param name="roleAlias">A role of the target, of a collection above it, or of the installation.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<AssignmentView> AssignAsync(
        OperationContext context,
        string assignee,
        string roleAlias,
        CancellationToken ct
    )
    {
        var known = await KnownAsync(assignee, ct) ?? throw AccessErrors.AssigneeUnknown(assignee);
        var target = context.Target;
        var role = await db.RolesFor(target).SingleOrDefaultAsync(r => r.Alias == roleAlias, ct);
        if (role is null && roleAlias == ContributorOf4)
        {
            return await AssignAsync(context, assignee, "contributor", ct);
        }

        if (role is null)
        {
            var place = await db
                .Collections.Where(c => c.Id == target.Id || c.Id == target.OwnerId)
                .OrderByDescending(c => c.Id == target.Id)
                .Select(c => c.Name)
                .FirstOrDefaultAsync(ct);
            throw AccessErrors.RoleNotInPlace(roleAlias, place);
        }

        RoleGiving.MustBeAllowed(context.Caller, context.Permissions, target, role);

        if (await db.RoleAssignments.AnyAsync(a => a.ObjectId == target.Id && a.Assignee == known && a.RoleId == role.Id, ct))
        {
            throw AccessErrors.RoleGranted();
        }

        var assignment = new Data.Access.RoleAssignmentRecord
        {
            Assignee = known,
            Role = role,
            ObjectId = target.Id,
        };
        db.RoleAssignments.Add(assignment);
        await db.SaveChangesAsync(ct);
        context.AuditDetails = $"{known} {roleAlias}";
        context.Changed(OutboxKind.Permissions, target.Id);
        var stored = await db.DirectAssignments(target.Id).SingleAsync(a => a.Id == assignment.Id, ct);
        var view = (await names.OfAsync([stored], ct))[0];
        await notifier.TellAssigneeAsync(
            context,
            NotificationKinds.RoleAssigned,
            known,
            new(target.Id, view.PlaceName, role.Name),
            ct
        );
        return view;
    }

    /// <summary>
    /// An assignee as assignments write it, with the spelling of the account, so that they compare exactly; null for nobody.
    /// </summary>
    public async Task<string?> KnownAsync(string assignee, CancellationToken ct)
    {
        if (!assignee.StartsWith('@'))
        {
            if (assignee.StartsWith('&'))
            {
                // A group that is being removed is waited for, so that what is given to it does not outlive it.
                await dialect.LockTurnAsync(db, Turns.Groups, ct);
            }

            return (await groups.NamesAsync([assignee], ct)).ContainsKey(assignee) ? assignee : null;
        }

        // So is an account that is being renamed, merged or ended.
        await dialect.LockTurnAsync(db, Turns.Accounts, ct);
        var key = assignee[1..].ToLowerInvariant();
        var identifier = await db.Accounts.Where(a => a.IdentifierKey == key).Select(a => a.Identifier).SingleOrDefaultAsync(ct);
        return identifier is null ? null : AssigneeIds.User(identifier);
    }
}
