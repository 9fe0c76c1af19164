using Microsoft.EntityFrameworkCore;
using Quire.Repository.Access;
using Quire.Repository.Collections.Links;
using Quire.Repository.Data;
using Quire.Repository.Data.Collections;
using Quire.Repository.Search.Index;

namespace Quire.Repository.Search.Feed;

/// <summary>What the index holds of collections.</summary>
internal sealed class CollectionDocuments(RepositoryDb db, PermissionEvaluator permissions, LinkReach reach)
{
    /// <summary>Documents of the collections that exist, and ids to remove for those that do not.</summary>
    public async Task<SearchBatch> OfAsync(IReadOnlyCollection<long> ids, CancellationToken ct)
    {
        // The root holds everything, so finding it says nothing; clients count on it not being listed.
        var found = await db
            .Collections.AsNoTracking()
            .Include(c => c.Object)
            .Where(c => ids.Contains(c.Id) && c.Object.OwnerId != null)
            .ToListAsync(ct);
        var owners = found.Select(c => c.Object.OwnerId).OfType<long>().Distinct().ToList();
        var parents = await db.Collections.AsNoTracking().Where(c => owners.Contains(c.Id)).ToDictionaryAsync(c => c.Id, ct);
        var subjects = (
            await db.CollectionSubjects.AsNoTracking().Where(s => ids.Contains(s.CollectionId)).ToListAsync(ct)
        ).ToLookup(s => s.CollectionId, s => s.Subject);
        var places = await reach.OfAsync(found.ConvertAll(c => c.Object), ct);
        var documents = new List<SearchDocument>();
        foreach (var collection in found)
        {
            documents.Add(
                await OneAsync(
                    collection,
                    collection.Object.OwnerId is { } owner ? parents.GetValueOrDefault(owner) : null,
                    [.. subjects[collection.Id]],
                    places[collection.Id],
                    ct
                )
            );
        }

        return new(documents, [.. ids.Except(found.Select(c => c.Id)).Select(DocumentIds.Collection)]);
    }

    private async Task<SearchDocument> OneAsync(
        CollectionRecord collection,
        CollectionRecord? parent,
        IReadOnlyList<string> subjects,
        FoundPlaces places,
        CancellationToken ct
    )
    {
        var published = collection.Object.PublishedAt is not null;
        List<SearchField> fields =
        [
            new(SearchFields.CollectionName, SearchFieldType.Text, [collection.Name]),
            new(SearchFields.CollectionAlias, SearchFieldType.Text, [collection.Alias]),
            new(SearchFields.CollectionCategory, SearchFieldType.Keyword, [CollectionCategory.Of(collection.CollectionType)])
            {
                FacetName = SearchFields.CollectionCategory,
            },
            new(SearchFields.CollectionSubject, SearchFieldType.Keyword, subjects) { FacetName = SearchFields.Subject },
            new(SearchFields.IdentifierOfCollection, SearchFieldType.Keyword, [collection.Alias]),
            .. CommonFields.Of(collection.Object, parent?.Alias, places),
        ];
        if (collection.Affiliation is { } affiliation)
        {
            fields.Add(
                new(SearchFields.CollectionAffiliation, SearchFieldType.Text, [affiliation])
                {
                    FacetName = SearchFields.Affiliation,
                }
            );
        }

        if (parent is not null)
        {
            fields.Add(new(SearchFields.CollectionParentAlias, SearchFieldType.Text, [parent.Alias]));
        }

        return new()
        {
            Id = DocumentIds.Collection(collection.Id),
            EntityId = collection.Id,
            Kind = SearchKind.Collection,
            Revision = collection.Revision,
            // What lies below a collection is asked for; the collection itself is not part of it.
            Collections = places.Collections,
            Readers = await permissions.ReadersAsync(collection.Object, Readership.NeededFor(collection), ct),
            PublicationStatuses = [published ? "Published" : "Unpublished"],
            Name = collection.Name,
            Descriptions = collection.Description is null ? [] : [collection.Description],
            Released = Instant.Of(collection.Object.PublishedAt),
            Created = Instant.Of(collection.Object.CreatedAt),
            Updated = Instant.Of(collection.Object.CreatedAt),
            Identifiers = [collection.Alias],
            Fields = fields,
        };
    }
}
