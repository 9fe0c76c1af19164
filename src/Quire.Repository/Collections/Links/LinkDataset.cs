using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Collections;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections.Links;

/// <summary>Shows a dataset in a collection it does not lie in. Who may read it stays as it is.</summary>
/// <param name="Dataset">The dataset; one that is not public must be seen by whoever links it.</param>
/// <param name="Target">The collection that shows it.</param>
[Requires(Permission.LinkDataset)]
[RequiresAccount]
public sealed record LinkDataset(ObjectRef Dataset, ObjectRef Target) : ICommand<MadeLink>, ITargeted, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Links;
}

internal sealed class LinkDatasetHandler(RepositoryDb db, ObjectResolver resolver, PermissionEvaluator permissions)
    : IHandle<LinkDataset, MadeLink>
{
    public async Task<MadeLink> HandleAsync(LinkDataset operation, OperationContext context, CancellationToken ct)
    {
        var dataset = await resolver.ResolveAsync(operation.Dataset, context.Caller, ct);
        if (
            dataset.PublishedAt is null
            && !(await permissions.OfAsync(context.Caller, dataset, ct)).HasFlag(Permission.ViewUnpublishedDataset)
        )
        {
            throw AccessErrors.NotPermitted(context.Caller.Identifier);
        }

        var collection = context.Target.Id;
        if (dataset.OwnerId == collection)
        {
            throw LinkErrors.DatasetLiesThere();
        }

        if (dataset.AncestorIds.Contains(collection))
        {
            throw LinkErrors.DatasetLiesBelow();
        }

        if (await db.CollectionLinks.AnyAsync(l => l.ObjectId == dataset.Id && l.CollectionId == collection, ct))
        {
            throw LinkErrors.DatasetLinked();
        }

        var link = new CollectionLinkRecord
        {
            ObjectId = dataset.Id,
            CollectionId = collection,
            CreatedAt = context.Now,
        };
        db.CollectionLinks.Add(link);
        await db.SaveChangesAsync(ct);
        var linked = dataset.Id.ToString(CultureInfo.InvariantCulture);
        context.AuditDetails = linked;
        context.Changed(OutboxKind.Linked, dataset.Id);
        return new(link.Id, linked, await db.Collections.Where(c => c.Id == collection).Select(c => c.Alias).SingleAsync(ct));
    }
}
