using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;

namespace Quire.Repository.Access.History;

/// <summary>Reads who holds and held which role on some objects.</summary>
public sealed class AssignmentHistory(RepositoryDb db)
{
    /// <summary>The most entries of one answer.</summary>
    public const int Most = 10_000;

    /// <param name="objects">The objects.</param>
    /// <param name="offset">Entries left out at the beginning.</param>
    /// <param name="limit">The most entries; <see cref="Most"/> at most.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<HistoryPage> OfAsync(IQueryable<long> objects, int offset, int limit, CancellationToken ct)
    {
        var held = db
            .RoleAssignments.Where(a => objects.Contains(a.ObjectId))
            .Select(a => new
            {
                a.ObjectId,
                a.Assignee,
                Role = a.Role.Alias,
                a.GivenBy,
                a.GivenAt,
                EndedBy = (string?)null,
                EndedAt = (DateTime?)null,
                a.Id,
            });
        var ended = db
            .EndedAssignments.Where(a => objects.Contains(a.ObjectId))
            .Select(a => new
            {
                a.ObjectId,
                a.Assignee,
                Role = a.RoleAlias,
                a.GivenBy,
                a.GivenAt,
                EndedBy = (string?)a.EndedBy,
                EndedAt = (DateTime?)a.EndedAt,
                a.Id,
            });
        var (still, over) = (await held.CountAsync(ct), await ended.CountAsync(ct));
        // What is held comes before what ended: each is read only as far as it is shown.
        var take = Math.Min(limit, Most);
        var rows = await held.OrderByDescending(a => a.GivenAt)
            .ThenByDescending(a => a.Id)
            .Skip(offset)
            .Take(take)
            .ToListAsync(ct);
        if (rows.Count < take)
        {
            rows.AddRange(
                await ended
                    .OrderByDescending(a => a.EndedAt)
                    .ThenByDescending(a => a.Id)
                    .Skip(Math.Max(0, offset - still))
                    .Take(take - rows.Count)
                    .ToListAsync(ct)
            );
        }

        return new(
            [
                .. rows.Select(r => new HeldAssignment(
                    [r.ObjectId],
                    r.Assignee,
                    r.Role,
                    r.GivenBy,
                    r.GivenAt,
                    r.EndedBy,
                    r.EndedAt
                )),
            ],
            still + over
        );
    }
}
