using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Datasets;

/// <summary>Reads a dataset with the newest version its reader may see.</summary>
[Requires(Permission.ViewUnpublishedDataset, WhileUnpublished = true)]
public sealed record GetDataset(ObjectRef Target, bool WithOwners = false) : IQuery<DatasetView>, ITargeted;

internal sealed class GetDatasetHandler(RepositoryDb db, VersionFinder finder, DatasetViews views)
    : IHandle<GetDataset, DatasetView>
{
    public async Task<DatasetView> HandleAsync(GetDataset operation, OperationContext context, CancellationToken ct)
    {
        var latest = await finder.TryFindAsync(new VersionSelector.Latest(), context, includeDeaccessioned: false, ct);
        var dataset =
            latest?.Dataset
            ?? await db.Datasets.AsNoTracking().Include(d => d.Object).SingleAsync(d => d.Id == context.Target.Id, ct);
        var view = await views.OfAsync(dataset, context.Now, operation.WithOwners, ct);
        if (latest is null)
        {
            return view;
        }

        var shown = await views.OfAsync(latest, context.May(Permission.ViewUnpublishedDataset), ct);
        return view with { Latest = shown with { Held = context.Permissions } };
    }
}
