using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Identifiers.Files;

/// <summary>Gives files identifiers of their own.</summary>
internal sealed class FileIdentifiers(
    RepositoryDb db,
    IDatabaseDialect dialect,
    FileIdentifierMinter minter,
    IdentifierUpkeep upkeep
)
{
    /// <summary>So many are given in one transaction.</summary>
    public const int AtOnce = 500;

    /// <summary>When the next may follow, where their provider is elsewhere: by then these are done, at its limit.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(65);

    /// <summary>
    /// Gives identifiers to public files that have none, of datasets that change by nothing else here, and asks for the work at
    /// their provider.
    /// </summary>
    /// <param name="context">The operation.</param>
    /// <param name="files">The files, of any datasets.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<GivenIdentifiers> GiveAsync(
        OperationContext context,
        IReadOnlyList<RepositoryObject> files,
        CancellationToken ct
    )
    {
        var given = new GivenIdentifiers(0, 0);
        foreach (var group in files.GroupBy(f => f.OwnerId!.Value).OrderBy(g => g.Key))
        {
            // In the order of their numbers, so that nobody waits for somebody who waits for him.
            await dialect.LockObjectAsync(db, group.Key, ct);
            var named = await GiveAsync(context, group.Key, [.. group], ct);
            foreach (var file in named)
            {
                given = given.And(1, await upkeep.ChangedAsync(context, file, ct) ? 1 : 0);
            }

            if (named.Count > 0)
            {
                await db
                    .Datasets.Where(d => d.Id == group.Key)
                    .ExecuteUpdateAsync(set => set.SetProperty(d => d.Revision, d => d.Revision + 1), ct);
                context.Changed(OutboxKind.Dataset, group.Key);
            }
        }

        return given;
    }

    /// <summary>
    /// Gives identifiers to files of one dataset and asks for nothing that follows; gives those that have one now.
    /// </summary>
    public async Task<IReadOnlyList<RepositoryObject>> GiveAsync(
        OperationContext context,
        long dataset,
        IReadOnlyList<RepositoryObject> files,
        CancellationToken ct
    )
    {
        var named = new List<RepositoryObject>();
        if (files.Count == 0)
        {
            return named;
        }

        var above = await db.Objects.AsNoTracking().SingleAsync(o => o.Id == dataset, ct);
        foreach (var (file, pid) in await minter.MintAsync(above, files, ct))
        {
            file.PersistentId = pid;
            var written = await db
                .Objects.Where(o => o.Id == file.Id && o.PersistentKey == null)
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(o => o.Protocol, file.Protocol)
                            .SetProperty(o => o.Authority, file.Authority)
                            .SetProperty(o => o.Identifier, file.Identifier)
                            .SetProperty(o => o.PersistentKey, file.PersistentKey),
                    ct
                );
            if (written > 0)
            {
                named.Add(file);
                context.Changed(OutboxKind.File, file.Id);
            }
        }

        return named;
    }
}
