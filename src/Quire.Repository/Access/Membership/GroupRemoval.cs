using Microsoft.EntityFrameworkCore;
using Quire.Repository.Access.History;
using Quire.Repository.Access.Limits;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.Membership;

/// <summary>
/// What goes with a group, of whatever kind: the roles it was given, and its places in other groups. One that is made later under
/// the same name holds nothing.
/// </summary>
public sealed class GroupRemoval(RepositoryDb db, IDatabaseDialect dialect)
{
    // Beyond that everything hidden is looked at once, rather than each object by name.
    private const int MostNamed = 100;

    /// <param name="context">The operation.</param>
    /// <param name="groups">The groups, as assignments write them.</param>
    /// <param name="ct">Cancels.</param>
    public async Task ForgetAsync(OperationContext context, IReadOnlyCollection<string> groups, CancellationToken ct)
    {
        if (groups.Count == 0)
        {
            return;
        }

        // Whoever gives something to a group waits on the same turn; it may be held already.
        await dialect.LockTurnAsync(db, Turns.Groups, ct);
        var held = db.RoleAssignments.Where(a => groups.Contains(a.Assignee));
        var objects = await held.Select(a => a.ObjectId).Distinct().Take(MostNamed + 1).ToListAsync(ct);
        if (objects.Count > MostNamed)
        {
            objects = [await db.Objects.Where(o => o.OwnerId == null).Select(o => o.Id).SingleAsync(ct)];
        }

        await AssignmentJournal.EndAsync(db, held, ct);
        await held.ExecuteDeleteAsync(ct);
        // A collection whose last readers they were stays limited: nobody opened it.
        var readers = db.LimitedReaders.Where(r => groups.Contains(r.Assignee));
        await AccountLimits.TellAsync(readers, context, ct);
        await readers.ExecuteDeleteAsync(ct);
        await db.ExplicitGroupMembers.Where(m => groups.Contains(m.Assignee!)).ExecuteDeleteAsync(ct);
        objects.ForEach(o => context.Changed(OutboxKind.Permissions, o));
        context.Changed(OutboxKind.Groups, 0);
    }
}
