using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Operations;

namespace Quire.Repository.Datasets;

/// <summary>Removes the draft; with it the whole dataset when there never was anything else.</summary>
[Requires(Permission.DeleteDatasetDraft)]
public sealed record DeleteDraft(ObjectRef Target) : ICommand, ITargeted;

internal sealed class DeleteDraftHandler(RepositoryDb db, DatasetLocks locks, DraftRemoval removal) : IHandle<DeleteDraft>
{
    public async Task HandleAsync(DeleteDraft operation, OperationContext context, CancellationToken ct)
    {
        var newest = await db.Versions.AsNoTracking().NewestOf(context.Target.Id).FirstAsync(ct);
        if (newest.State != VersionState.Draft)
        {
            throw DatasetErrors.NotADraft();
        }

        await locks.MustAllowEditAsync(context, ct);
        if (newest.Sequence == 1)
        {
            await removal.RemoveDatasetAsync(context, ct);
        }
        else
        {
            await removal.RemoveDraftAsync(context, newest, ct);
        }
    }
}
