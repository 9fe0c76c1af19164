namespace Quire.Api.Tests.Costs;

/// <summary>Every route that reads, with how it is asked where much is to be read.</summary>
internal static class ReadCosts
{
    private const string Files = "gives every file of the version";
    private const string Versions = "gives every version";
    private const string Children = "gives everything in the collection";
    private const string Assignments = "gives every assignment";
    private const string Accounts = "gives every account";
    private const string Traces = "gives as many traces as are asked for";

    /// <summary>
    /// Endpoints that show nothing there could be much of, change something for all their method says, or send the bytes of every
    /// file somebody names.
    /// </summary>
    public static readonly IReadOnlyList<string> OfNothingThatGrows =
    [
        "GetServerVersion",
        "GetServer",
        "ListExportFormats",
        "GetZipLimit",
        "GetPublicSetting",
        "GetApiTermsOfUse",
        "GetApplicationTermsOfUse",
        "ListSettings",
        "GetSetting",
        "GetLocalSetting",
        "ListLicenses",
        "GetLicense",
        "GetDefaultLicense",
        "ListSelectableRoles",
        "GetRole",
        "ListInstallationRoles",
        "ListGroups",
        "GetAssignee",
        "ExplainPermission",
        "SpreadAssignments",
        "GetPreviewUrl",
        "GetPrivateUrl",
        "GetPreviewUrlVersion",
        "GetPrivateUrlVersion",
        "GetPreviewUrlCitation",
        "GetPrivateUrlCitation",
        "GetGroup",
        "ListIpGroups",
        "GetIpGroup",
        "ListMailDomainGroups",
        "GetMailDomainGroup",
        "ListShibbolethGroups",
        "ListMetadataBlocks",
        "GetMetadataBlock",
        "ListFacetableFields",
        "ListSearchServices",
        "GetOwnAccount",
        "GetTokenExpiry",
        "GetAccount",
        "HealthLive",
        "HealthReady",
        "IssueTokenForPassword",
        "LoadNotAvailableValue",
        "RebuildSearchIndex",
        "PublishDatasetDeprecated",
        "IssueUpload",
        "DownloadDataset",
        "DownloadVersion",
    ];

    public static readonly IReadOnlyList<ReadCost> All =
    [
        new("GetCollection", w => $"dataverses/{w.Alias}?returnOwners=true&returnChildCount=true"),
        new("GetCollectionPermissions", w => $"dataverses/{w.Alias}/userPermissions"),
        new("ListCollectionRoles", w => $"dataverses/{w.Alias}/roles") { Closed = true },
        new("ListCollectionAssignments", w => $"dataverses/{w.Alias}/assignments") { Closed = true, ListsAll = Assignments },
        new("ListCollectionBlocks", w => $"dataverses/{w.Alias}/metadatablocks"),
        new("GetBlockRoot", w => $"dataverses/{w.Alias}/metadatablocks/isRoot") { Closed = true },
        new("GetBlockRootDeprecated", w => $"dataverses/{w.Alias}/metadatablocks/:isRoot") { Closed = true },
        new("ListCollectionContents", w => $"dataverses/{w.Alias}/contents") { ListsAll = Children },
        new("GetDatasetSchema", w => $"dataverses/{w.Alias}/datasetSchema") { Closed = true },
        new("ListCollectionFacets", w => $"dataverses/{w.Alias}/facets"),
        new("GetDataset", w => $"datasets/{w.Dataset}?returnOwners=true") { ListsAll = Files },
        new("GetStorageSize", w => $"datasets/{w.Dataset}/storagesize") { Closed = true },
        new("GetDatasetPermissions", w => $"datasets/{w.Dataset}/userPermissions"),
        new("CanDownloadAnyFile", w => $"datasets/{w.Dataset}/versions/:latest/canDownloadAtLeastOneFile"),
        new("ListVersions", w => $"datasets/{w.Dataset}/versions?limit=3&excludeFiles=true"),
        new("ListVersions", w => $"datasets/{w.Dataset}/versions?excludeFiles=true") { ListsAll = Versions },
        new("GetVersion", w => $"datasets/{w.Dataset}/versions/:latest?excludeFiles=true&returnOwners=true"),
        new("GetVersion", w => $"datasets/:persistentId/versions/2.0?persistentId={w.Pid}") { ListsAll = Files },
        new("GetVersionMetadata", w => $"datasets/{w.Dataset}/versions/:latest/metadata"),
        new("GetVersionBlock", w => $"datasets/{w.Dataset}/versions/:latest/metadata/citation"),
        new("GetVersionCitation", w => $"datasets/{w.Dataset}/versions/:latest/citation"),
        new("GetCustomTerms", w => $"datasets/{w.Dataset}/versions/:latest/customlicense"),
        new("ListSummaryFields", _ => "datasets/summaryFieldNames"),
        new("ListLocks", w => $"datasets/{w.Dataset}/locks"),
        new("ListDatasetAssignments", w => $"datasets/{w.Dataset}/assignments") { Closed = true, ListsAll = Assignments },
        new(
            "ListFiles",
            w => $"datasets/{w.Dataset}/versions/:latest/files?limit=2&offset=1&searchText=file&orderCriteria=Newest"
        ),
        new("GetPermissionReport", w => $"admin/permissions/{w.Dataset}"),
        new("ListAssignmentsOf", _ => "admin/assignments/assignees/:authenticated-users")
        {
            Closed = true,
            ListsAll = Assignments,
        },
        new("ListCollectionHistory", w => $"dataverses/{w.Alias}/assignments/history?limit=3") { Closed = true },
        new("ListDatasetHistory", w => $"datasets/{w.Dataset}/assignments/history?limit=3") { Closed = true },
        new("ListFilesHistory", w => $"datasets/{w.Dataset}/files/assignments/history?limit=3") { Closed = true },
        new("ListFiles", w => $"datasets/{w.Dataset}/versions/:latest/files") { ListsAll = Files },
        new("CountFiles", w => $"datasets/{w.Dataset}/versions/:latest/files/counts"),
        new("GetDownloadSize", w => $"datasets/{w.Dataset}/versions/:latest/downloadsize"),
        new("ExportDataset", w => $"datasets/export?exporter=Datacite&persistentId=doi:10.5072/FK2/{w.Alias}-0"),
        new("GetFile", w => $"files/{w.File}?returnDatasetVersion=true&returnOwners=true"),
        new("GetFileOfVersion", w => $"files/{w.File}/versions/2.0"),
        new("IsFileDeleted", w => $"files/{w.File}/hasBeenDeleted") { Closed = true },
        new("GetFileMetadata", w => $"files/{w.File}/metadata"),
        new("GetDraftFileMetadata", w => $"files/{w.File}/metadata/draft") { Closed = true },
        new("GetFileCitation", w => $"files/{w.File}/versions/:latest/citation"),
        new("GetFilePermissions", w => $"access/datafile/{w.File}/userPermissions"),
        new("DownloadFile", w => $"access/datafile/{w.File}"),
        new("ListAccounts", w => $"admin/list-users?searchTerm={w.Member}&itemsPerPage=2") { Closed = true },
        new("ListAllAccounts", _ => "admin/authenticatedUsers") { Closed = true, ListsAll = Accounts },
        new("GetAccountTraces", w => $"users/{w.Member}/traces") { Closed = true, ListsAll = Traces },
        new("GetAccountTrace", w => $"users/{w.Member}/traces/roleAssignments?limit=2") { Closed = true },
        new("ListPermittedCollections", w => $"users/{w.Member}/allowedCollections/any?limit=2")
        {
            Closed = true,
            ListsAll = Children,
        },
        new("DownloadFiles", w => $"access/datafiles/{w.File}"),
        new(
            "Search",
            w => $"search?q=*&subtree={w.Alias}&show_facets=true&show_type_counts=true&show_relevance=true&per_page=10"
        ),
        new("Search", w => $"search?q=*&fq=dvAlias:{w.Alias}&type=dataverse&per_page=10"),
        new("Search", w => $"search?q=Child&subtree={w.Alias}&type=dataset&type=file&per_page=10"),
    ];
}
