using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Domain.Errors;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Datasets;

/// <summary>
/// Removes a dataset that was never published, or the draft of one that was. A published dataset with a single version goes only
/// at the word of a superuser.
/// </summary>
[Requires(Permission.DeleteDatasetDraft)]
public sealed record DeleteDataset(ObjectRef Target) : ICommand<bool>, ITargeted;

internal sealed class DeleteDatasetHandler(RepositoryDb db, DatasetLocks locks, DraftRemoval removal) : IHandle<DeleteDataset, bool>
{
    public async Task<bool> HandleAsync(DeleteDataset operation, OperationContext context, CancellationToken ct)
    {
        var newest = await db.Versions.AsNoTracking().Where(v => v.DatasetId == context.Target.Id)
            .OrderByDescending(v => v.Sequence).Take(2).ToListAsync(ct);
        if (newest is [{ State: not VersionState.Draft }] && !context.Caller.IsSuperuser)
        {
            throw Refuse.NotPermitted("Only superusers can delete published datasets");
        }

        if (newest is [{ State: not VersionState.Draft }, _])
        {
            throw Refuse.NotPermitted("This is a published dataset with multiple versions. This API can only delete the latest version if it is a DRAFT");
        }

        await locks.MustAllowEditAsync(context, ct);
        if (newest.Count == 1)
        {
            await removal.RemoveDatasetAsync(context, ct);
        }
        else
        {
            await removal.RemoveDraftAsync(context, newest[0], ct);
        }

        return true;
    }
}
