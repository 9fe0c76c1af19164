using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Access;

namespace Quire.Repository.Access.History;

/// <summary>
/// Writes down who gave a role and who took it back, wherever that is done: with the change, and not by whoever makes it.
/// </summary>
internal static class AssignmentJournal
{
    /// <summary>Completes what is about to be saved.</summary>
    public static async Task WriteAsync(RepositoryDb db, Acting acting, CancellationToken ct)
    {
        var changes = db
            .ChangeTracker.Entries<RoleAssignmentRecord>()
            .Where(e => e.State is EntityState.Added or EntityState.Deleted)
            .ToList();
        foreach (var given in changes.Where(e => e.State == EntityState.Added))
        {
            given.Entity.GivenBy ??= acting.Caller;
            given.Entity.GivenAt ??= acting.At;
        }

        var ended = changes.Where(e => e.State == EntityState.Deleted).Select(e => e.Entity).ToList();
        if (ended.Count == 0)
        {
            return;
        }

        var ids = ended.Select(e => e.RoleId).Distinct().ToList();
        var aliases = await db.Roles.Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, r => r.Alias, ct);
        db.EndedAssignments.AddRange(ended.Select(e => Ended(e, aliases[e.RoleId], acting)));
    }

    /// <summary>Writes down the end of assignments that are about to be removed all at once.</summary>
    /// <param name="db">The database, in the transaction that removes them.</param>
    /// <param name="ending">The assignments.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task EndAsync(RepositoryDb db, IQueryable<RoleAssignmentRecord> ending, CancellationToken ct)
    {
        var acting = db.Acting ?? throw new InvalidOperationException("Nobody is said to change anything.");
        var assignments = await ending.AsNoTracking().Include(a => a.Role).ToListAsync(ct);
        db.EndedAssignments.AddRange(assignments.Select(a => Ended(a, a.Role.Alias, acting)));
        await db.SaveChangesAsync(ct);
    }

    private static EndedAssignmentRecord Ended(RoleAssignmentRecord assignment, string role, Acting acting) =>
        new()
        {
            ObjectId = assignment.ObjectId,
            Assignee = assignment.Assignee,
            RoleAlias = role,
            GivenBy = assignment.GivenBy,
            GivenAt = assignment.GivenAt,
            EndedBy = acting.Caller,
            EndedAt = acting.At,
        };
}
