using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Quire.Domain.Datasets;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Files.Periods;
using Quire.Repository.Keeping;
using Quire.Repository.Operations;

namespace Quire.Repository.Datasets;

/// <summary>
/// Finds the version a selector means for this caller: what somebody may not see is not found, a draft asked for by name is
/// refused.
/// </summary>
public sealed class VersionFinder(RepositoryDb db, OperationTrace trace, ReadOnce once)
{
    // One query for each choice of states, of which there are few, with a number and without.
    private static readonly ConcurrentDictionary<
        VersionsMeant,
        PreparedQuery<Func<RepositoryDb, long, int, int, CancellationToken, Task<DatasetVersionRecord?>>>
    > Queries = new();

    /// <summary>The version, loaded with its dataset and object, not tracked.</summary>
    public async Task<DatasetVersionRecord> FindAsync(
        VersionSelector selector,
        string selectorText,
        OperationContext context,
        bool includeDeaccessioned,
        CancellationToken ct
    ) =>
        await TryFindAsync(selector, context, includeDeaccessioned, ct)
        ?? throw DatasetErrors.VersionNotFound(selectorText, context.Target.Id);

    /// <summary>The same; null when there is nothing this caller may see.</summary>
    public async Task<DatasetVersionRecord?> TryFindAsync(
        VersionSelector selector,
        OperationContext context,
        bool includeDeaccessioned,
        CancellationToken ct
    )
    {
        var meant = VersionsMeant.Of(selector, context, includeDeaccessioned);
        var found = await ReadAsync(context.Target.Id, meant, ct);
        if (found?.Dataset.FileAccessChangesOn is { } day)
        {
            // How files can be had changes with that day's beginning; where that is not followed yet, nobody knows the next.
            trace.ShowsUntil((day > context.Today ? day : context.Today.AddDays(1)).Begin());
        }

        return found;
    }

    private async Task<DatasetVersionRecord?> ReadAsync(long dataset, VersionsMeant meant, CancellationToken ct)
    {
        if (once.TryGet<DatasetVersionRecord>((dataset, meant), out var seen))
        {
            return seen;
        }

        var query = Queries.GetOrAdd(meant with { Number = meant.Number is null ? null : default(VersionNumber) }, Prepared);
        var number = meant.Number.GetValueOrDefault();
        var found = await query.For(db)(db, dataset, number.Major, number.Minor, ct);
        if (found is not null)
        {
            once.Keep((dataset, meant), found);
        }

        return found;
    }

    private static PreparedQuery<Func<RepositoryDb, long, int, int, CancellationToken, Task<DatasetVersionRecord?>>> Prepared(
        VersionsMeant meant
    )
    {
        var states = meant.States();
        return meant.Number is null
            ? new(() =>
                EF.CompileAsyncQuery(
                    (RepositoryDb db, long dataset, int major, int minor, CancellationToken _) =>
                        db
                            .Versions.AsNoTracking()
                            .Include(v => v.Dataset.Object)
                            .Where(v => v.DatasetId == dataset)
                            .Where(states)
                            .OrderByDescending(v => v.Sequence)
                            .FirstOrDefault()
                )
            )
            : new(() =>
                EF.CompileAsyncQuery(
                    (RepositoryDb db, long dataset, int major, int minor, CancellationToken _) =>
                        db
                            .Versions.AsNoTracking()
                            .Include(v => v.Dataset.Object)
                            .Where(v => v.DatasetId == dataset && v.Major == major && v.Minor == minor)
                            .Where(states)
                            .SingleOrDefault()
                )
            );
    }
}
