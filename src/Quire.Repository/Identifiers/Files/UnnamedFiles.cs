using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Identifiers.Files;

/// <summary>Public files without identifiers, where files are given some.</summary>
internal sealed class UnnamedFiles(RepositoryDb db, FileIdentifierPolicy policy, FileIdentifiers identifiers)
{
    // Where most files are given none, so many groups are looked at in one turn.
    private const int Looks = 20;

    /// <summary>
    /// Gives identifiers to the next of them and asks for the rest in the background.
    /// </summary>
    /// <param name="context">The operation.</param>
    /// <param name="collection">The collection in whose own datasets they lie; null for all.</param>
    /// <param name="after">The last file that was looked at.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>How many have one now.</returns>
    public async Task<int> GiveNextAsync(OperationContext context, long? collection, long after, CancellationToken ct)
    {
        var given = new GivenIdentifiers(0, 0);
        for (var look = 0; look < Looks && given.Files == 0; look++)
        {
            var last = after;
            var next = await In(collection)
                .Where(o => o.Id > last)
                .OrderBy(o => o.Id)
                .Take(FileIdentifiers.AtOnce)
                .ToListAsync(ct);
            given = await identifiers.GiveAsync(context, await policy.AmongAsync(next, ct), ct);
            if (next.Count < FileIdentifiers.AtOnce)
            {
                return given.Files;
            }

            after = next[^1].Id;
        }

        context.Enqueue(
            new GiveFileIdentifiersJob(collection, after),
            given.Elsewhere > 0 ? context.Now + FileIdentifiers.Pause : null
        );
        return given.Files;
    }

    /// <summary>How many there are, in the datasets of a collection itself or of all that give files identifiers.</summary>
    public async Task<int> CountAsync(long? collection, CancellationToken ct)
    {
        if (collection is not null)
        {
            return await In(collection).CountAsync(ct);
        }

        var counts = await In(null)
            .Join(db.Objects, f => f.OwnerId, d => d.Id, (_, d) => d.OwnerId)
            .GroupBy(c => c)
            .Select(g => new { Collection = g.Key!.Value, Files = g.Count() })
            .ToDictionaryAsync(c => c.Collection, c => c.Files, ct);
        var ids = counts.Keys.ToList();
        var collections = await db.Objects.AsNoTracking().Where(o => ids.Contains(o.Id)).ToListAsync(ct);
        return (await policy.AmongAsync(collections, ct)).Sum(c => counts[c.Id]);
    }

    private IQueryable<RepositoryObject> In(long? collection)
    {
        var files = db
            .Objects.AsNoTracking()
            .Where(o => o.Kind == ObjectKind.File && o.PublishedAt != null && o.PersistentKey == null);
        return collection is not { } id
            ? files
            : files.Where(f => db.Objects.Any(d => d.Id == f.OwnerId && d.OwnerId == id && d.Kind == ObjectKind.Dataset));
    }
}
