using System.Runtime.CompilerServices;
using System.Text.Json;
using Quire.Api.Http;
using Quire.Contracts.Search;
using Quire.Domain.Datasets;
using Quire.Domain.Metadata;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Datasets;
using Quire.Repository.Files.Periods;
using Quire.Repository.Files.Types;
using Quire.Repository.Search;
using Quire.Repository.Search.Found;
using Quire.Repository.Storage;

namespace Quire.Api.Search;

/// <summary>Renders one hit: a collection, a dataset version or a file.</summary>
internal sealed class SearchItemJson(InstallationFacts installation, TimeProvider time)
{
    // One answer after the other shows the same rows, which are kept; what was read from them is kept as long.
    private static readonly ConditionalWeakTable<DatasetVersionRecord, MetadataDocument> Parsed = [];

    public SearchItem Of(FoundItem item, SearchChoice choice, string publisher, MetadataSchema schema)
    {
        var rendered = item switch
        {
            { Collection: not null } => CollectionItem(item),
            { File: not null } => FileItem(item, publisher),
            _ => DatasetItem(item, choice, publisher, schema),
        };
        var published =
            item.Hit.Kind == SearchKind.Collection ? item.Collection!.Object.PublishedAt
            : item.File is { } file ? (file.Version.State == VersionState.Draft ? null : file.Entry.File.Object.PublishedAt)
            : item.Version!.State == VersionState.Draft ? null
            : item.Version.Dataset.Object.PublishedAt;
        return rendered with
        {
            PublishedAt = WireTime.Of(published),
            EntityId = choice.EntityIds ? item.Hit.EntityId : null,
            ApiUrl = choice.ApiUrls ? ApiUrl(item.Hit) : null,
            Score = choice.Relevance ? item.Hit.Score : null,
            Matches = choice.Relevance
                ?
                [
                    .. item.Hit.Matches.Select(m => new Dictionary<string, Contracts.Search.SearchMatch>(StringComparer.Ordinal)
                    {
                        [m.Field] = new() { Snippets = m.Snippets },
                    }),
                ]
                : null,
        };
    }

    private SearchItem CollectionItem(FoundItem item)
    {
        var collection = item.Collection!;
        return new()
        {
            Name = collection.Name,
            Type = "dataverse",
            Url = $"{installation.SiteUrl}/dataverse/{collection.Alias}",
            Identifier = collection.Alias,
            Description = collection.Description,
            PublicationStatuses = [collection.Object.PublishedAt is null ? "Unpublished" : "Published"],
            Affiliation = collection.Affiliation,
            ParentDataverseName = item.Owner?.Name,
            ParentDataverseIdentifier = item.Owner?.Alias,
            DatasetCount = item.DatasetCount,
        };
    }

    private SearchItem DatasetItem(FoundItem item, SearchChoice choice, string publisher, MetadataSchema schema)
    {
        var version = item.Version!;
        var dataset = version.Dataset;
        var metadata = MetadataOf(version);
        var citation = CitationOf(version, metadata, publisher);
        return new()
        {
            Name = version.Title,
            Type = "dataset",
            Url = dataset.Object.PersistentId!.Url(installation.SiteUrl),
            GlobalId = dataset.Object.PersistentId.ToString(),
            Description = metadata
                .Compounds("dsDescription")
                .Select(d => d["dsDescriptionValue"])
                .FirstOrDefault(d => d is not null),
            Publisher = item.Owner?.Name,
            CitationHtml = citation.ToHtml(),
            IdentifierOfDataverse = item.Owner?.Alias,
            NameOfDataverse = item.Owner?.Name,
            Citation = citation.ToString(),
            PublicationStatuses = PublicationStatus.Of(version.State, dataset.Object.PublishedAt is not null, item.InReview),
            StorageIdentifier = DatasetStorage.IdentifierOf(dataset.StoreName, dataset.Object.PersistentId),
            Keywords = Filled(metadata.Compounds("keyword").Select(k => k["keywordValue"])),
            Subjects = [.. metadata.Values("subject")],
            FileCount = version.FileCount,
            VersionId = version.Id,
            VersionState = version.State.ToString().ToUpperInvariant(),
            MajorVersion = version.Number?.Major,
            MinorVersion = version.Number?.Minor,
            CreatedAt = WireTime.Of(dataset.Object.CreatedAt),
            UpdatedAt = WireTime.Of(version.UpdatedAt),
            Contacts = Objects(
                metadata.Compounds("datasetContact"),
                ("name", "datasetContactName"),
                ("affiliation", "datasetContactAffiliation")
            ),
            Publications = Objects(
                metadata.Compounds("publication"),
                ("citation", "publicationCitation"),
                ("url", "publicationURL")
            ),
            Producers = Filled(metadata.Compounds("producer").Select(p => p["producerName"])),
            RelatedMaterial = Filled(metadata.Values("relatedMaterial")),
            GeographicCoverage = Objects(
                metadata.Compounds("geographicCoverage"),
                ("country", "country"),
                ("state", "state"),
                ("city", "city"),
                ("other", "otherGeographicCoverage")
            ),
            DataSources = Filled(metadata.Values("dataSources")),
            Authors = [.. metadata.Compounds("author").Select(a => a["authorName"]).OfType<string>()],
            MetadataBlocks = RequestedFields.Of(metadata, schema, choice.MetadataFields, choice.HideEmails),
            Collections =
                choice.Collections && item.Owner is { } owner
                    ? JsonSerializer.SerializeToElement(
                        new[]
                        {
                            new
                            {
                                id = owner.Id,
                                name = owner.Name,
                                alias = owner.Alias,
                            },
                        }
                    )
                    : null,
        };
    }

    private SearchItem FileItem(FoundItem item, string publisher)
    {
        var (entry, version) = (item.File!.Entry, item.File.Version);
        var (file, dataset) = (entry.File, version.Dataset.Object);
        // What is found of a table tells no more than what is told of it.
        var table = FileAccessStatus.IsOpen(entry, time.Today()) ? entry.Content : null;
        return new()
        {
            Name = entry.Label,
            Type = "file",
            Url = $"{installation.SiteUrl}/api/access/datafile/{file.Id}",
            FileId = file.Id.ToString(),
            Description = entry.Description ?? "",
            FileType = FileTypes.Friendly(entry.ShownType),
            FileContentType = entry.ShownType,
            SizeInBytes = entry.ShownSize,
            Md5 = file.ChecksumType == ContentDigests.Md5 ? file.Checksum : null,
            Checksum = new() { Type = file.ChecksumType, Value = file.Checksum },
            Unf = table?.Unf,
            Variables = table?.VariableCount,
            Observations = table?.RowCount,
            FilePersistentId = file.Object.PersistentId?.ToString(),
            DatasetName = version.Title,
            DatasetId = dataset.Id.ToString(),
            DatasetPersistentId = dataset.PersistentId!.ToString(),
            DatasetCitation = CitationOf(version, MetadataOf(version), publisher).ToString(),
            Restricted = entry.Restricted,
            CanDownloadFile = item.CanDownload,
            PublicationStatuses = PublicationStatus.Of(version.State, file.Object.PublishedAt is not null),
            Categories = entry.Categories.Count == 0 ? null : entry.Categories,
            TabularTags = entry.TabularTags.Count == 0 ? null : entry.TabularTags,
            ReleaseOrCreateDate = WireTime.Of(file.Object.PublishedAt ?? file.Object.CreatedAt),
        };
    }

    private static MetadataDocument MetadataOf(DatasetVersionRecord version) =>
        Parsed.GetValue(version, v => MetadataDocumentCodec.Parse(v.Metadata));

    private Citation CitationOf(DatasetVersionRecord version, MetadataDocument metadata, string publisher)
    {
        var url = version.Dataset.Object.PersistentId!.Url(installation.SiteUrl);
        return VersionCitation.Of(version, metadata, url, publisher);
    }

    private string ApiUrl(SearchHit hit) =>
        hit.Kind switch
        {
            SearchKind.Collection => $"{installation.SiteUrl}/api/dataverses/{hit.EntityId}",
            SearchKind.Dataset => $"{installation.SiteUrl}/api/datasets/{hit.EntityId}",
            _ => $"{installation.SiteUrl}/api/files/{hit.EntityId}",
        };

    private static List<string>? Filled(IEnumerable<string?> values) =>
        values.OfType<string>().ToList() is { Count: > 0 } list ? list : null;

    private static JsonElement? Objects(IEnumerable<CompoundValue> compounds, params (string Key, string Child)[] keys)
    {
        var list = compounds
            .Select(c =>
                keys.Where(k => c[k.Child] is not null).ToDictionary(k => k.Key, k => c[k.Child]!, StringComparer.Ordinal)
            )
            .Where(o => o.Count > 0)
            .ToList();
        return list.Count == 0 ? null : JsonSerializer.SerializeToElement(list);
    }
}
