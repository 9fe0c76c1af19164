using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.Guestbooks;

/// <summary>Asks whoever downloads files of a dataset with a guestbook, or with none; gives the id of the one before.</summary>
/// <param name="Target">The dataset.</param>
/// <param name="GuestbookId">A guestbook of a collection above the dataset; null for none.</param>
[Requires(Permission.EditDataset)]
[RequiresAccount]
public sealed record SetDatasetGuestbook(ObjectRef Target, long? GuestbookId) : ICommand<long?>, ITargeted;

internal sealed class SetDatasetGuestbookHandler(RepositoryDb db) : IHandle<SetDatasetGuestbook, long?>
{
    public async Task<long?> HandleAsync(SetDatasetGuestbook operation, OperationContext context, CancellationToken ct)
    {
        var above = context.Target.AncestorIds;
        if (
            operation.GuestbookId is { } id
            && !await db.Guestbooks.AnyAsync(g => g.Id == id && above.Contains(g.CollectionId), ct)
        )
        {
            throw GuestbookErrors.NotUsable(id);
        }

        var dataset = await db.Datasets.SingleAsync(d => d.Id == context.Target.Id, ct);
        var before = dataset.GuestbookId;
        dataset.GuestbookId = operation.GuestbookId;
        dataset.Revision++;
        context.AuditDetails = operation.GuestbookId is { } set ? $"guestbook {set}" : "no guestbook";
        context.Changed(OutboxKind.Dataset, dataset.Id);
        return before;
    }
}
