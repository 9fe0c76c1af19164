using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Keeping;

namespace Quire.Repository.Access.Limits;

/// <summary>
/// The limits there are, from memory until one changes. Lives for one request; an installation without limits asks its database
/// once.
/// </summary>
public sealed class ReaderLimitLookup(RepositoryDb db, KeptValues kept)
{
    // What one limit takes in memory, about.
    private const int LimitBytes = 1_000;

    private ReaderLimits? _read;
    private ReaderLimits? _fresh;

    /// <summary>The limits.</summary>
    public async ValueTask<ReaderLimits> GetAsync(CancellationToken ct)
    {
        if (_read is not null)
        {
            return _read;
        }

        if (kept.TryGet(Key.All, out ReaderLimits known))
        {
            return _read = known;
        }

        var readAt = kept.NewestChange;
        var (limits, bytes) = await ReadAsync(db, ct);
        if (db.Database.CurrentTransaction is null)
        {
            kept.Keep(Key.All, limits, [], readAt, bytes);
        }

        return _read = limits;
    }

    /// <summary>
    /// The limits as the database has them, read once in this request: the index is written before memory hears of a change.
    /// </summary>
    public async ValueTask<ReaderLimits> FreshAsync(CancellationToken ct) => _fresh ??= (await ReadAsync(db, ct)).Limits;

    /// <summary>Looks again from here on.</summary>
    public void Forget() => _read = null;

    internal static async Task<(ReaderLimits Limits, int Bytes)> ReadAsync(RepositoryDb db, CancellationToken ct)
    {
        var rows = await db
            .LimitedCollections.AsNoTracking()
            .Select(l => new
            {
                l.CollectionId,
                l.Collection.Object,
                Readers = l.Readers.Select(r => r.Assignee).ToList(),
            })
            .ToListAsync(ct);
        var ids = rows.Select(r => r.CollectionId).ToHashSet();
        return (
            new(
                rows.ToDictionary(
                    r => r.CollectionId,
                    r => new ReaderLimit(
                        [.. r.Object.AncestorIds.Where(ids.Contains)],
                        r.Readers.ToFrozenSet(StringComparer.Ordinal)
                    )
                )
            ),
            rows.Sum(r => LimitBytes + (r.Readers.Count * 100))
        );
    }

    private enum Key
    {
        All,
    }
}
