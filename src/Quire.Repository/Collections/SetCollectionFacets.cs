using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Metadata;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections;

/// <summary>
/// Gives a collection facets of its own, replacing the whole list. A field that is named several times is one facet, where it is
/// named first.
/// </summary>
[Requires(Permission.EditDataverse)]
[RequiresAccount]
public sealed record SetCollectionFacets(ObjectRef Target, IReadOnlyList<string> Fields) : ICommand, ITargeted;

internal sealed class SetCollectionFacetsHandler(RepositoryDb db, SchemaCache schemas) : IHandle<SetCollectionFacets>
{
    public async Task HandleAsync(SetCollectionFacets operation, OperationContext context, CancellationToken ct)
    {
        var schema = await schemas.GetAsync(ct);
        foreach (var name in operation.Fields)
        {
            if (!schema.TryGetField(name, out var field))
            {
                throw CollectionErrors.FacetNotFound(name);
            }

            if (!field.Facetable)
            {
                throw CollectionErrors.NotFacetable(name);
            }
        }

        var collection = await db.Collections.SingleAsync(c => c.Id == context.Target.Id, ct);
        (collection.Facets, collection.FacetRoot) = ([.. operation.Fields.Distinct(StringComparer.Ordinal)], true);
        collection.Revision++;
        context.Changed(OutboxKind.Collection, collection.Id);
    }
}
