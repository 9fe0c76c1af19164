using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Quire.Domain.Datasets;
using Quire.Domain.Metadata;
using Quire.Repository.Access;
using Quire.Repository.Collections.Links;
using Quire.Repository.Data;
using Quire.Repository.Data.Collections;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Datasets;
using Quire.Repository.Metadata;
using Quire.Repository.Search.Index;

namespace Quire.Repository.Search.Feed;

/// <summary>
/// What the index holds of datasets: the draft, and the newest released version or, where every one was withdrawn, the newest
/// deaccessioned one; each a document of its own.
/// </summary>
internal sealed class DatasetDocuments(
    RepositoryDb db,
    DatasetLocks locks,
    PermissionEvaluator permissions,
    SchemaCache schemas,
    LinkReach reach
)
{
    public async Task<SearchBatch> OfAsync(IReadOnlyCollection<long> ids, CancellationToken ct)
    {
        var schema = await schemas.GetAsync(ct);
        var search = SearchSchema.From(schema);
        var versions = await VersionsAsync(ids, ct);
        var owners = versions.SelectMany(v => v.Dataset.Object.AncestorIds).Distinct().ToList();
        var collections = await db.Collections.AsNoTracking().Where(c => owners.Contains(c.Id)).ToDictionaryAsync(c => c.Id, ct);
        var reviews = await locks.InReviewAsync(ids, ct);
        var licenses = await db.Licenses.AsNoTracking().ToDictionaryAsync(l => l.Id, l => l.Name, ct);
        var places = await reach.OfAsync(versions.ConvertAll(v => v.Dataset.Object), ct);
        var documents = new List<SearchDocument>();
        foreach (var version in versions)
        {
            var license = version.Terms.LicenseId is { } id ? licenses.GetValueOrDefault(id) : "Custom Terms";
            documents.Add(
                await OneAsync(
                    version,
                    PathOf(version.Dataset.Object, collections),
                    reviews.Contains(version.DatasetId),
                    license,
                    places[version.DatasetId],
                    schema,
                    search,
                    ct
                )
            );
        }

        var written = documents.Select(d => d.Id).ToHashSet(StringComparer.Ordinal);
        return new(documents, [.. ids.SelectMany(DocumentIds.OfDataset).Where(d => !written.Contains(d))]);
    }

    // Its collection first, the root last.
    private static List<CollectionRecord> PathOf(RepositoryObject dataset, Dictionary<long, CollectionRecord> collections) =>
        [.. dataset.AncestorIds.Reverse().Select(id => collections[id])];

    private Task<List<DatasetVersionRecord>> VersionsAsync(IReadOnlyCollection<long> ids, CancellationToken ct)
    {
        var shown = db.Versions.Where(v =>
            v.State == VersionState.Draft
            || !db.Versions.Any(n =>
                n.DatasetId == v.DatasetId
                && n.State != VersionState.Draft
                && (
                    (n.State == v.State && n.Sequence > v.Sequence)
                    || (n.State == VersionState.Released && v.State != VersionState.Released)
                )
            )
        );
        return shown
            .AsNoTracking()
            .Include(v => v.Dataset)
                .ThenInclude(d => d.Object)
            .Where(v => ids.Contains(v.DatasetId))
            .ToListAsync(ct);
    }

    private async Task<SearchDocument> OneAsync(
        DatasetVersionRecord version,
        IReadOnlyList<CollectionRecord> path,
        bool inReview,
        string? license,
        FoundPlaces places,
        MetadataSchema schema,
        SearchSchema search,
        CancellationToken ct
    )
    {
        var (item, owner) = (version.Dataset.Object, path[0]);
        var draft = version.State == VersionState.Draft;
        var metadata = MetadataDocumentCodec.Parse(version.Metadata);
        var fields = MetadataFields.Of(metadata, schema, search);
        fields.AddRange(CommonFields.Of(item, owner.Alias, places));
        fields.Add(
            new(SearchFields.MetadataTypes, SearchFieldType.Keyword, MetadataFields.BlocksOf(metadata, schema))
            {
                FacetName = SearchFields.MetadataTypes,
            }
        );
        fields.Add(
            new(SearchFields.CategoryOfCollection, SearchFieldType.Keyword, [CollectionCategory.Of(owner.CollectionType)])
        );
        var problems = MetadataValidator.Validate(metadata, schema, RequirementsLookup.Of(path, schema));
        fields.Add(new(SearchFields.DatasetValid, SearchFieldType.Keyword, [problems.IsEmpty ? "true" : "false"]));
        fields.Add(new(SearchFields.DatasetPersistentId, SearchFieldType.Text, [item.PersistentId!.ToString()]));
        fields.Add(
            new(SearchFields.DatasetType, SearchFieldType.Keyword, [version.Dataset.DatasetType])
            {
                FacetName = SearchFields.DatasetType,
            }
        );
        fields.Add(new(SearchFields.CollectionName, SearchFieldType.Text, [owner.Name]));
        fields.Add(new(SearchFields.IdentifierOfCollection, SearchFieldType.Keyword, [owner.Alias]));
        fields.Add(new("datasetVersionId", SearchFieldType.Number, [version.Id.ToString(CultureInfo.InvariantCulture)]));
        fields.Add(new("fileCount", SearchFieldType.Number, [version.FileCount.ToString(CultureInfo.InvariantCulture)]));
        if (license is not null)
        {
            fields.Add(new(SearchFields.License, SearchFieldType.Keyword, [license]) { FacetName = SearchFields.License });
        }

        if (item.PublishedAt is { } published)
        {
            fields.Add(
                new(
                    SearchFields.DatasetPublicationYear,
                    SearchFieldType.Keyword,
                    [published.Year.ToString(CultureInfo.InvariantCulture)]
                )
            );
        }

        return new()
        {
            Id = version.State switch
            {
                VersionState.Draft => DocumentIds.DatasetDraft(item.Id),
                VersionState.Released => DocumentIds.Dataset(item.Id),
                _ => DocumentIds.DatasetDeaccessioned(item.Id),
            },
            EntityId = item.Id,
            Kind = SearchKind.Dataset,
            Revision = version.Revision,
            Collections = places.Collections,
            Readers = await permissions.ReadersAsync(item, Readership.NeededFor(version), ct),
            PublicationStatuses = PublicationStatus.Of(version.State, item.PublishedAt is not null, inReview),
            Name = version.Title,
            Descriptions = [.. metadata.Compounds("dsDescription").Select(d => d["dsDescriptionValue"]).OfType<string>()],
            Released = draft ? null : Instant.Of(version.ReleasedAt),
            Created = Instant.Of(draft ? version.CreatedAt : item.CreatedAt),
            Updated = Instant.Of(version.UpdatedAt),
            Identifiers = [item.PersistentId.ToString(), item.PersistentId.Identifier],
            PersistentId = item.PersistentId.ToString(),
            Fields = fields,
            Boxes = MetadataFields.BoxesOf(metadata),
            Payload = version.Id.ToString(CultureInfo.InvariantCulture),
        };
    }
}
