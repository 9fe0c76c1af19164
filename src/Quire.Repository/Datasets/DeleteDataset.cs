using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Operations;

namespace Quire.Repository.Datasets;

/// <summary>
/// Removes a dataset that was never published, or the draft of one that was. What was published stays, whoever asks: a call that
/// is repeated after its answer was lost must not take more than the first.
/// </summary>
[Requires(Permission.DeleteDatasetDraft)]
public sealed record DeleteDataset(ObjectRef Target) : ICommand, ITargeted;

internal sealed class DeleteDatasetHandler(RepositoryDb db, DraftRemoval removal) : IHandle<DeleteDataset>
{
    public async Task HandleAsync(DeleteDataset operation, OperationContext context, CancellationToken ct)
    {
        var newest = await db.Versions.AsNoTracking().NewestOf(context.Target.Id).Take(2).ToListAsync(ct);
        if (newest[0].State != VersionState.Draft)
        {
            throw newest.Count > 1 ? DatasetErrors.PublishedOften() : DatasetErrors.Published();
        }

        await removal.RemoveAsync(context, newest[0], ct);
    }
}
