using Quire.Testing;

namespace Quire.Api.Tests.Http.Kept;

/// <summary>Requests whose answers are kept, in all the ways they are asked, with the endpoint each of them goes to.</summary>
internal static class KeptPaths
{
    /// <summary>About a dataset, a file in it and its collection.</summary>
    public static IReadOnlyList<(string Endpoint, string Path)> Of(string collection, long dataset, string pid, long file)
    {
        var (inside, of, its) = ($"dataverses/{collection}", $"datasets/{dataset}", $"files/{file}");
        return
        [
            ("GetCollection", inside),
            ("GetCollection", $"{inside}?returnChildCount=true&returnOwners=true"),
            ("ListCollectionBlocks", $"{inside}/metadatablocks"),
            ("ListCollectionBlocks", $"{inside}/metadatablocks?onlyDisplayedOnCreate=true&returnDatasetFieldTypes=true"),
            ("ListInputLevels", $"{inside}/inputLevels"),
            ("ListFeaturedCollections", $"{inside}/featured"),
            ("ListFeaturedItems", $"{inside}/featuredItems"),
            ("GetBlockFacets", $"{inside}/metadatablockfacets"),
            ("ListCollectionFacets", $"{inside}/facets"),
            ("ListCollectionFacets", $"{inside}/facets?returnDetails=true"),
            ("ListCollectionContents", $"{inside}/contents"),
            ("GetDatasetSchema", $"{inside}/datasetSchema"),
            ("GetDataset", of),
            ("GetDataset", $"{of}?returnOwners=true"),
            ("GetDataset", $"datasets/:persistentId/?persistentId={pid}"),
            ("ListDatasetLinks", $"{of}/links"),
            ("ListVersions", $"{of}/versions"),
            ("ListVersions", $"{of}/versions?limit=1&excludeFiles=true"),
            ("GetVersion", $"{of}/versions/:latest"),
            ("GetVersion", $"{of}/versions/:latest-published"),
            ("GetVersion", $"{of}/versions/:latest?includeDeaccessioned=true"),
            ("GetVersion", $"{of}/versions/1.0"),
            ("GetVersion", $"{of}/versions/1.0?excludeMetadataBlocks=true"),
            ("GetVersion", $"{of}/versions/:draft"),
            ("GetVersionMetadata", $"{of}/versions/:latest/metadata"),
            ("GetVersionBlock", $"{of}/versions/:latest/metadata/citation"),
            ("GetVersionCitation", $"{of}/versions/:latest/citation"),
            ("GetVersionCitationAs", $"{of}/versions/:latest/citation/RIS"),
            ("GetVersionCitationAs", $"{of}/versions/:latest-published/citation/BibTeX"),
            ("GetCustomTerms", $"{of}/versions/:latest/customlicense"),
            ("GetVersionNote", $"{of}/versions/:latest/versionNote"),
            ("GetSemanticMetadata", $"{of}/metadata"),
            ("CompareVersions", $"{of}/versions/1.0/compare/:latest"),
            ("CompareVersions", $"{of}/versions/1.0/compare/:draft"),
            ("SummarizeVersions", $"{of}/versions/compareSummary"),
            ("SummarizeVersions", $"{of}/versions/compareSummary?limit=1&offset=1"),
            ("GetLinkset", $"{of}/versions/:latest-published/linkset"),
            ("GetFolderIndex", $"{of}/dirindex"),
            ("GetFolderIndex", $"{of}/dirindex?version=:latest-published"),
            ("ListFiles", $"{of}/versions/:latest/files"),
            ("ListFiles", $"{of}/versions/:latest/files?accessStatus=Restricted"),
            ("ListNewestFiles", $"{of}/files"),
            ("CountFiles", $"{of}/versions/:latest/files/counts"),
            ("GetDownloadSize", $"{of}/versions/:latest/downloadsize"),
            ("ExportDataset", $"datasets/export?exporter=dataverse_json&persistentId={pid}"),
            ("ExportDataset", $"datasets/export?exporter=Datacite&persistentId={pid}"),
            ("Search", $"search?q=*&subtree={collection}&show_facets=true"),
            ("Search", $"search?q=name:*&type=file&subtree={collection}&show_entity_ids=true"),
            ("GetFile", its),
            ("GetFile", $"{its}?returnDatasetVersion=true"),
            ("GetFileOfVersion", $"{its}/versions/1.0"),
            ("GetFileOfVersion", $"{its}/versions/:latest"),
            ("GetFileMetadata", $"{its}/metadata"),
            ("GetFileHistory", $"{its}/versionDifferences"),
            ("GetFileHistory", $"{its}/versionDifferences?limit=1"),
            ("GetFileCitation", $"{its}/versions/:latest/citation"),
        ];
    }

    /// <summary>About the installation.</summary>
    public static readonly IReadOnlyList<(string Endpoint, string Path)> OfInstallation =
    [
        ("GetServerVersion", "info/version"),
        ("GetServer", "info/server"),
        ("ListExportFormats", "info/exportFormats"),
        ("GetZipLimit", "info/zipDownloadLimit"),
        ("GetPublicSetting", "info/settings/:DatasetPublishPopupCustomText"),
        ("GetIncompleteMetadata", "info/settings/incompleteMetadataViaApi"),
        ("GetApiTermsOfUse", "info/apiTermsOfUse"),
        ("GetApplicationTermsOfUse", "info/applicationTermsOfUse"),
        ("ListLicenses", "licenses"),
        ("GetLicense", "licenses/1"),
        ("GetDefaultLicense", "licenses/default"),
        ("ListDatasetTypes", "datasets/datasetTypes"),
        ("GetDatasetType", "datasets/datasetTypes/dataset"),
        ("ListMetadataBlocks", "metadatablocks"),
        ("ListMetadataBlocks", "metadatablocks?returnDatasetFieldTypes=true"),
        ("GetMetadataBlock", "metadatablocks/citation"),
        ("ListFacetableFields", "datasetfields/facetables"),
        ("ListSummaryFields", "datasets/summaryFieldNames"),
        ("ListSearchServices", "search/services"),
    ];

    /// <summary>About the installation, for those who look after it.</summary>
    public static readonly IReadOnlyList<(string Endpoint, string Path)> OfAdministration =
    [
        ("SummarizeFields", "admin/datasetfield"),
        ("GetFieldDefinition", "admin/datasetfield/title"),
        ("ListSubjects", "admin/datasetfield/controlledVocabulary/subject"),
    ];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<(string Endpoint, string Path)> All(string collection, long dataset, string pid, long file) =>
        [.. Of(collection, dataset, pid, file), .. OfInstallation, .. OfAdministration];

    /// <summary>Whether what is answered depends on who asks.</summary>
    public static bool DependsOnCaller(string path) => !OfInstallation.Concat(OfAdministration).Any(p => p.Path == path);

    /// <summary>Asks for all of them as each caller; gives what was answered, with status and path.</summary>
    public static async Task<List<string>> AskAsync(IReadOnlyList<Wire> callers, IReadOnlyList<string> paths)
    {
        var answers = new List<string>();
        foreach (var caller in callers)
        {
            foreach (var path in paths)
            {
                var answer = await caller.GetAsync($"/api/{path}");
                answers.Add($"{path} [{(int)answer.Status}] {answer.Text}");
            }
        }

        return answers;
    }
}
