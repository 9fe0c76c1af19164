using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections.Links;

/// <summary>Shows a dataset no more in a collection it does not lie in.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Target">The collection that shows it.</param>
[Requires(Permission.LinkDataset)]
[RequiresAccount]
public sealed record UnlinkDataset(ObjectRef Dataset, ObjectRef Target) : ICommand, ITargeted;

internal sealed class UnlinkDatasetHandler(RepositoryDb db, ObjectResolver resolver) : IHandle<UnlinkDataset>
{
    public async Task HandleAsync(UnlinkDataset operation, OperationContext context, CancellationToken ct)
    {
        var (dataset, collection) = ((await resolver.ResolveAsync(operation.Dataset, context.Caller, ct)).Id, context.Target.Id);
        if (
            await db.CollectionLinks.Where(l => l.ObjectId == dataset && l.CollectionId == collection).ExecuteDeleteAsync(ct) == 0
        )
        {
            throw LinkErrors.DatasetNotLinked(dataset, collection);
        }

        context.AuditDetails = $"{dataset}";
        context.Changed(OutboxKind.Linked, dataset);
    }
}
