using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Access;
using Quire.Repository.Access.Limits;
using Quire.Repository.Data;
using Quire.Repository.Keeping;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections.Links;

/// <summary>Lists the collections that show a dataset by a link, as far as the caller may see them.</summary>
[Requires(Permission.ViewUnpublishedDataset, WhileUnpublished = true)]
public sealed record ListDatasetLinks(ObjectRef Target) : IQuery<DatasetLinks>, ITargeted;

internal sealed class ListDatasetLinksHandler(
    RepositoryDb db,
    PermissionEvaluator permissions,
    VisibleObjects visible,
    OperationTrace trace
) : IHandle<ListDatasetLinks, DatasetLinks>
{
    public async Task<DatasetLinks> HandleAsync(ListDatasetLinks operation, OperationContext context, CancellationToken ct)
    {
        var all = await db
            .CollectionLinks.AsNoTracking()
            .Where(l => l.ObjectId == context.Target.Id)
            .Include(l => l.Collection)
                .ThenInclude(c => c.Object)
            .OrderBy(l => l.Id)
            .Select(l => l.Collection)
            .ToListAsync(ct);
        trace.Shows([Shown.LinksTo(context.Target.Id), .. all.SelectMany(c => c.Object.WithAncestors())]);
        var absent = await visible.HiddenAsync(context.Caller, all.Select(c => c.Object), ct);
        all.RemoveAll(c => absent.Contains(c.Id));
        var hidden = all.Where(c => Readership.NeededFor(c) is not null).Select(c => c.Object).ToList();
        if (hidden.Count == 0)
        {
            return new(context.Target, all);
        }

        var held = await permissions.OfManyAsync(context.Caller, hidden, ct);
        return new(context.Target, all.FindAll(c => Readership.NeededFor(c) is not { } needed || held[c.Id].HasFlag(needed)));
    }
}
