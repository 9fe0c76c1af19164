namespace Quire.Api.Http;

/// <summary>Every query parameter the API reads. An endpoint declares those it asks for, and can read no others.</summary>
internal static class QueryParameters
{
    public static readonly QueryParameter RoleAlias = new("alias", QueryKind.Text, "Alias of the role, when the path says `:alias`.");

    public static readonly QueryParameter AccountsKey = new("key", QueryKind.Text, "The installation's key for making built-in accounts.");

    public static readonly QueryParameter Password = new("password", QueryKind.Text, "Password of the account.");

    public static readonly QueryParameter ReturnExpiration = new("returnExpiration", QueryKind.Flag, "Also say until when the new token is valid.");

    public static readonly QueryParameter Language = new("lang", QueryKind.Text, "Language of the text.");

    public static readonly QueryParameter OnlyDisplayedOnCreate = new("onlyDisplayedOnCreate", QueryKind.Flag, "Only fields shown when a dataset is made, or required.");

    public static readonly QueryParameter ReturnFieldTypes = new("returnDatasetFieldTypes", QueryKind.Flag, "Also list the fields of each block.");

    public static readonly QueryParameter ReturnOwners = new("returnOwners", QueryKind.Flag, "Also show the collections above, as `isPartOf`.");

    public static readonly QueryParameter ReturnChildCount = new("returnChildCount", QueryKind.Flag, "Also count what lies directly in the collection.");

    public static readonly QueryParameter IgnoreHiddenEmails = new("ignoreSettingExcludeEmailFromExport", QueryKind.Flag, "Show e-mail addresses to those who may edit, even where the installation hides them.");

    public static readonly QueryParameter ReturnDetails = new("returnDetails", QueryKind.Flag, "Give objects with id and label instead of names.");

    public static readonly QueryParameter IncludeDeaccessioned = new("includeDeaccessioned", QueryKind.Flag, "Deaccessioned versions count too.");

    public static readonly QueryParameter SourceLastUpdateTime = new("sourceLastUpdateTime", QueryKind.Text, "When the caller last saw the object change (`lastUpdateTime`); refused if it has changed since.");

    public static readonly QueryParameter Replace = new("replace", QueryKind.Flag, "Replace what is there instead of adding to it.");

    public static readonly QueryParameter LockType = new("type", QueryKind.Text, "Type of the lock.");

    public static readonly QueryParameter ReleaseType = new("type", QueryKind.Text, "`major`, `minor` or `updatecurrent`.");

    public static readonly QueryParameter SearchType = new("type", QueryKind.Texts, "`dataverse`, `dataset` or `file`; all of them when absent.");

    public static readonly QueryParameter ExcludeFiles = new("excludeFiles", QueryKind.Flag, "Leave the files out.");

    public static readonly QueryParameter IncludeFiles = new("includeFiles", QueryKind.Text, "The older form of `excludeFiles`: `false` leaves the files out.");

    public static readonly QueryParameter ExcludeMetadataBlocks = new("excludeMetadataBlocks", QueryKind.Flag, "Leave the metadata out.");

    public static readonly QueryParameter Offset = new("offset", QueryKind.Number, "How many entries to skip.");

    public static readonly QueryParameter Limit = new("limit", QueryKind.Number, "How many entries to give at the most.");

    public static readonly QueryParameter PersistentId = new("persistentId", QueryKind.Text, "Persistent identifier of the dataset, such as `doi:10.5072/FK2/ABCDEF`.");

    public static readonly QueryParameter Exporter = new("exporter", QueryKind.Text, "Name of the format, in its exact case; `/api/info/exportFormats` lists them.");

    public static readonly QueryParameter ExportedVersion = new("version", QueryKind.Text, "`:latest-published` (default) or `:draft`.");

    public static readonly QueryParameter Format = new("format", QueryKind.Text, "`original` for the bytes as they were uploaded.");

    public static readonly QueryParameter SizeMode = new("mode", QueryKind.Text, "`All`, `Original` or `Archival`.");

    public static readonly QueryParameter ReturnDatasetVersion = new("returnDatasetVersion", QueryKind.Flag, "Also show the version of the dataset, as `datasetVersion`.");

    public static readonly QueryParameter ContentType = new("contentType", QueryKind.Text, "Only files of this media type.");

    public static readonly QueryParameter AccessStatus = new("accessStatus", QueryKind.Text, "Only `Public`, `Restricted`, `EmbargoedThenPublic`, `EmbargoedThenRestricted` or `RetentionPeriodExpired` files.");

    public static readonly QueryParameter CategoryName = new("categoryName", QueryKind.Text, "Only files of this category.");

    public static readonly QueryParameter TabularTagName = new("tabularTagName", QueryKind.Text, "Only files with this tag of tables.");

    public static readonly QueryParameter SearchText = new("searchText", QueryKind.Text, "Only files with this text in name or description.");

    public static readonly QueryParameter OrderCriteria = new("orderCriteria", QueryKind.Text, "`NameAZ` (default), `NameZA`, `Newest`, `Oldest`, `Size` or `Type`.");

    public static readonly QueryParameter SearchQuery = new("q", QueryKind.Text, "The query in Lucene syntax; `*` finds everything. Required.");

    public static readonly QueryParameter FilterQuery = new("fq", QueryKind.Texts, "A query results must match besides, such as `subject_ss:Chemistry`; an unknown field is refused.");

    public static readonly QueryParameter Subtree = new("subtree", QueryKind.Texts, "Alias of a collection to look under.");

    public static readonly QueryParameter Sort = new("sort", QueryKind.Text, "`name` or `date`; by relevance when absent.");

    public static readonly QueryParameter SortOrder = new("order", QueryKind.Text, "`asc` or `desc`.");

    public static readonly QueryParameter Start = new("start", QueryKind.Number, "How many hits to skip.");

    public static readonly QueryParameter PerPage = new("per_page", QueryKind.Number, "Hits a page, up to 1000; 10 when absent.");

    public static readonly QueryParameter GeoPoint = new("geo_point", QueryKind.Text, "Latitude and longitude to look around, such as `42.3,-71.1`; needs `geo_radius`.");

    public static readonly QueryParameter GeoRadius = new("geo_radius", QueryKind.Text, "Kilometres around `geo_point`.");

    public static readonly QueryParameter ShowFacets = new("show_facets", QueryKind.Flag, "Also count the values of facet fields.");

    public static readonly QueryParameter ShowRelevance = new("show_relevance", QueryKind.Flag, "Also show score and what matched.");

    public static readonly QueryParameter ShowTypeCounts = new("show_type_counts", QueryKind.Flag, "Also count collections, datasets and files.");

    public static readonly QueryParameter ShowEntityIds = new("show_entity_ids", QueryKind.Flag, "Also show database ids.");

    public static readonly QueryParameter ShowApiUrls = new("show_api_urls", QueryKind.Flag, "Also show addresses in this API.");

    public static readonly QueryParameter ShowCollections = new("show_collections", QueryKind.Flag, "Also show the collections a dataset is found in.");

    public static readonly QueryParameter MetadataFields = new("metadata_fields", QueryKind.Texts, "Metadata to show, as `block:field` or `block:*`.");

    public static readonly QueryParameter SearchService = new("search_service", QueryKind.Text, "Name of the search service, of those `/search/services` lists.");

    public static readonly QueryParameter UploadDataset = new("globalid", QueryKind.Text, "Persistent identifier of the dataset of the upload.");

    public static readonly QueryParameter UploadStorageIdentifier = new("storageidentifier", QueryKind.Text, "Storage identifier the upload was given.");

    public static readonly QueryParameter UploadId = new("uploadid", QueryKind.Text, "Number the object store gave the upload.");

    public static readonly QueryParameter UploadSize = new("size", QueryKind.Number, "Length of the file in bytes. Required.");

    public static readonly QueryParameter ImageThumb = new("imageThumb", QueryKind.Text, "No thumbnails are made: always answered with 404.");

    /// <summary>Which parts of a version are wanted.</summary>
    public static readonly IReadOnlyList<QueryParameter> VersionParts = [ExcludeFiles, IncludeFiles, ExcludeMetadataBlocks, ReturnOwners];

    /// <summary>Which files of a version are meant.</summary>
    public static readonly IReadOnlyList<QueryParameter> FileFilters = [ContentType, AccessStatus, CategoryName, TabularTagName, SearchText];
}
