using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Collections;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections.Links;

/// <summary>Shows a collection, with everything in it, in another one. Who may read what stays as it is.</summary>
/// <param name="Collection">The collection to show.</param>
/// <param name="Target">The collection that shows it.</param>
[RequiresSuperuser]
public sealed record LinkCollection(ObjectRef Collection, ObjectRef Target) : ICommand<MadeLink>, ITargeted, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Links;
}

internal sealed class LinkCollectionHandler(RepositoryDb db, ObjectResolver resolver, LinkReach reach)
    : IHandle<LinkCollection, MadeLink>
{
    public async Task<MadeLink> HandleAsync(LinkCollection operation, OperationContext context, CancellationToken ct)
    {
        var (linked, linking) = (await resolver.ResolveAsync(operation.Collection, context.Caller, ct), context.Target);
        if (linked.Id == linking.Id)
        {
            throw LinkErrors.ToItself();
        }

        if (linked.AncestorIds.Contains(linking.Id))
        {
            throw LinkErrors.LiesBelow();
        }

        var names = await db
            .Collections.Where(c => c.Id == linked.Id || c.Id == linking.Id)
            .ToDictionaryAsync(c => c.Id, c => new { c.Alias, c.Name }, ct);
        if (await db.CollectionLinks.AnyAsync(l => l.ObjectId == linked.Id && l.CollectionId == linking.Id, ct))
        {
            throw LinkErrors.Linked(names[linked.Id].Name, names[linking.Id].Name);
        }

        if ((await reach.AboveAsync(linking, ct)).Contains(linked.Id))
        {
            throw LinkErrors.Cycle(names[linked.Id].Alias, names[linking.Id].Alias);
        }

        var link = new CollectionLinkRecord
        {
            ObjectId = linked.Id,
            CollectionId = linking.Id,
            CreatedAt = context.Now,
        };
        db.CollectionLinks.Add(link);
        await db.SaveChangesAsync(ct);
        context.AuditDetails = names[linked.Id].Alias;
        context.Changed(OutboxKind.Linked, linked.Id);
        return new(link.Id, names[linked.Id].Alias, names[linking.Id].Alias);
    }
}
