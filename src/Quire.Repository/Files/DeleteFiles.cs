using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Datasets;
using Quire.Repository.Files.Tables;
using Quire.Repository.Operations;

namespace Quire.Repository.Files;

/// <summary>Takes several files out of the draft of a dataset, all or none.</summary>
/// <param name="Target">The dataset.</param>
/// <param name="Files">Ids of the files.</param>
[Requires(Permission.EditDataset)]
[RequiresAccount]
public sealed record DeleteFiles(ObjectRef Target, IReadOnlyList<long> Files) : ICommand<int>, ITargeted;

internal sealed class DeleteFilesHandler(
    RepositoryDb db,
    DraftVersions drafts,
    DraftFiles files,
    DatasetLocks locks,
    RemovedTables tables
) : IHandle<DeleteFiles, int>
{
    public async Task<int> HandleAsync(DeleteFiles operation, OperationContext context, CancellationToken ct)
    {
        await locks.MustAllowEditAsync(context, ct);
        var draft = await drafts.OpenAsync(context, ct);
        var wanted = operation.Files.Distinct().ToList();
        var entries = await files.FindAsync(draft, wanted, ct);
        if (entries.Count == 0 && !await db.Objects.AnyAsync(o => o.OwnerId == draft.DatasetId && wanted.Contains(o.Id), ct))
        {
            throw FileErrors.NoneFound();
        }

        if (entries.Count < wanted.Count)
        {
            throw FileErrors.SomeNotListed();
        }

        entries.ForEach(e => files.Remove(context, draft, e));
        await tables.FollowAsync(context, draft, entries, ct);
        context.AuditDetails = string.Join(',', wanted);
        context.Changed(OutboxKind.Dataset, context.Target.Id);
        return entries.Count;
    }
}
