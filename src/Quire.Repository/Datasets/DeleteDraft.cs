using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Operations;

namespace Quire.Repository.Datasets;

/// <summary>Removes the draft; with it the whole dataset when there never was anything else.</summary>
/// <param name="Target">The dataset.</param>
/// <param name="Seen">What whoever deletes it looked at; another state is refused. Null: no check.</param>
[Requires(Permission.DeleteDatasetDraft)]
public sealed record DeleteDraft(ObjectRef Target, SeenVersion? Seen = null) : ICommand, ITargeted;

internal sealed class DeleteDraftHandler(RepositoryDb db, DraftRemoval removal) : IHandle<DeleteDraft>
{
    public async Task HandleAsync(DeleteDraft operation, OperationContext context, CancellationToken ct)
    {
        var newest = await db.Versions.AsNoTracking().NewestOf(context.Target.Id).FirstAsync(ct);
        if (newest.State != VersionState.Draft)
        {
            throw DatasetErrors.NotADraft();
        }

        operation.Seen?.MustBe(newest);
        await removal.RemoveAsync(context, newest, ct);
    }
}
