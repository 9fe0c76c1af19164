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

internal sealed class DeleteDraftHandler(RepositoryDb db, DraftRemoval removal) : IHandle<DeleteDraft>
{
    public async Task HandleAsync(DeleteDraft operation, OperationContext context, CancellationToken ct)
    {
        var newest = await db.Versions.AsNoTracking().NewestOf(context.Target.Id).FirstAsync(ct);
        if (newest.State != VersionState.Draft)
        {
            throw DatasetErrors.NotADraft();
        }

        await removal.RemoveAsync(context, newest, ct);
    }
}
