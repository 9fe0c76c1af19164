using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Identifiers.Files;

/// <summary>
/// Asks for the work at the providers of the identifiers of some files of a dataset, and for that of those after them.
/// </summary>
/// <param name="Target">The dataset.</param>
/// <param name="After">The last file dealt with.</param>
/// <param name="Gives">Whether public files without identifiers are given some.</param>
[RequiresSuperuser]
public sealed record SyncFileIdentifiers(ObjectRef Target, long After, bool Gives) : ICommand, ITargeted;

internal sealed class SyncFileIdentifiersHandler(RepositoryDb db, FileIdentifiers identifiers, IdentifierUpkeep upkeep)
    : IHandle<SyncFileIdentifiers>
{
    public async Task HandleAsync(SyncFileIdentifiers operation, OperationContext context, CancellationToken ct)
    {
        var id = context.Target.Id;
        var files = await db
            .Objects.AsNoTracking()
            .Where(o => o.OwnerId == id && o.Kind == ObjectKind.File && o.PublishedAt != null && o.Id > operation.After)
            .Where(o => operation.Gives || o.PersistentKey != null)
            .OrderBy(o => o.Id)
            .Take(FileIdentifiers.AtOnce)
            .ToListAsync(ct);
        var named = files.Where(f => f.PersistentId is not null).ToList();
        var given = await identifiers.GiveAsync(context, [.. files.Except(named)], ct);
        var told = given.Elsewhere;
        foreach (var file in named)
        {
            told += await upkeep.ChangedAsync(context, file, ct) ? 1 : 0;
        }

        context.AuditDetails = $"{told} of {files.Count} files, {given.Files} of them new";
        if (files.Count == FileIdentifiers.AtOnce)
        {
            context.Enqueue(
                new SyncFileIdentifiersJob(id, files[^1].Id, operation.Gives),
                told > 0 ? context.Now + FileIdentifiers.Pause : null
            );
        }
    }
}
