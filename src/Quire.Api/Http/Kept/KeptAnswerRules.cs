namespace Quire.Api.Http.Kept;

/// <summary>
/// Which answers are kept, and what each of them shows. The one place that says so; a test misses endpoints that read.
/// </summary>
internal static class KeptAnswerRules
{
    private const string OfCaller = "tells what this caller may do or has";
    private const string OfManagers = "is asked by few";
    private const string Names = "shows names of people, which change by themselves";
    private const string Bytes = "sends bytes of files";
    private const string Changes = "changes something or makes a secret";

    /// <summary>Endpoints whose answers are kept, by name.</summary>
    public static readonly IReadOnlyDictionary<string, KeptAs> Kept = new Dictionary<string, KeptAs>(StringComparer.Ordinal)
    {
        ["GetServerVersion"] = KeptAs.Installation,
        ["GetServer"] = KeptAs.Installation,
        ["ListExportFormats"] = KeptAs.Installation,
        ["GetZipLimit"] = KeptAs.Installation,
        ["GetPublicSetting"] = KeptAs.Installation,
        ["GetIncompleteMetadata"] = KeptAs.Installation,
        ["GetApiTermsOfUse"] = KeptAs.Installation,
        ["GetApplicationTermsOfUse"] = KeptAs.Installation,
        ["ListLicenses"] = KeptAs.Installation,
        ["GetLicense"] = KeptAs.Installation,
        ["GetDefaultLicense"] = KeptAs.Installation,
        ["ListMetadataBlocks"] = KeptAs.Installation,
        ["GetMetadataBlock"] = KeptAs.Installation,
        ["ListFacetableFields"] = KeptAs.Installation,
        ["SummarizeFields"] = KeptAs.Installation,
        ["GetFieldDefinition"] = KeptAs.Installation,
        ["ListSubjects"] = KeptAs.Installation,
        ["ListSummaryFields"] = KeptAs.Installation,
        ["ListSearchServices"] = KeptAs.Installation,
        ["GetCollection"] = KeptAs.TargetAndContents,
        ["ListCollectionBlocks"] = KeptAs.Target,
        ["ListCollectionFacets"] = KeptAs.Target,
        ["GetDatasetSchema"] = KeptAs.Target,
        ["ListCollectionContents"] = KeptAs.ContentsForCaller,
        ["GetDataset"] = KeptAs.Target,
        ["ListVersions"] = KeptAs.Target,
        ["GetVersion"] = KeptAs.Target,
        ["GetVersionMetadata"] = KeptAs.Target,
        ["GetVersionBlock"] = KeptAs.Target,
        ["GetVersionCitation"] = KeptAs.Target,
        ["GetCustomTerms"] = KeptAs.Target,
        ["GetVersionNote"] = KeptAs.Target,
        ["GetSemanticMetadata"] = KeptAs.Target,
        ["CompareVersions"] = KeptAs.Target,
        ["GetLinkset"] = KeptAs.Target,
        ["GetFolderIndex"] = KeptAs.Target,
        ["ListFiles"] = KeptAs.Target,
        ["ListNewestFiles"] = KeptAs.Target,
        ["CountFiles"] = KeptAs.Target,
        ["GetDownloadSize"] = KeptAs.Target,
        ["ExportDataset"] = KeptAs.Target,
        ["GetFile"] = KeptAs.Target,
        ["GetFileOfVersion"] = KeptAs.Target,
        ["GetFileMetadata"] = KeptAs.Target,
        ["GetFileCitation"] = KeptAs.Target,
    };

    /// <summary>Endpoints that read and whose answers are made each time, with the reason.</summary>
    public static readonly IReadOnlyDictionary<string, string> Made = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["GetCollectionPermissions"] = OfCaller,
        ["GetDatasetPermissions"] = OfCaller,
        ["GetFilePermissions"] = OfCaller,
        ["CanDownloadAnyFile"] = OfCaller,
        ["ListSelectableRoles"] = OfCaller,
        ["GetOwnAccount"] = OfCaller,
        ["GetTokenExpiry"] = OfCaller,
        ["GetRole"] = OfManagers,
        ["ListCollectionRoles"] = OfManagers,
        ["ListCollectionAssignments"] = OfManagers,
        ["ListDatasetAssignments"] = OfManagers,
        ["GetBlockRoot"] = OfManagers,
        ["GetBlockRootDeprecated"] = OfManagers,
        ["GetStorageSize"] = OfManagers,
        ["IsFileDeleted"] = OfManagers,
        ["GetDraftFileMetadata"] = OfManagers,
        ["ListSettings"] = OfManagers,
        ["GetSetting"] = OfManagers,
        ["GetLocalSetting"] = OfManagers,
        ["GetAccount"] = OfManagers,
        ["ListAllLocks"] = OfManagers,
        ["SummarizeVersions"] = Names,
        ["GetFileHistory"] = Names,
        ["GetDatasetTimestamps"] = "tells what the index has taken in by now",
        ["ListLocks"] = "is asked to see when something ends",
        ["Search"] = "shows whatever changed last anywhere",
        ["DownloadFile"] = Bytes,
        ["DownloadFiles"] = Bytes,
        ["DownloadDataset"] = Bytes,
        ["DownloadVersion"] = Bytes,
        ["IssueUpload"] = Changes,
        ["IssueTokenForPassword"] = Changes,
        ["PublishDatasetDeprecated"] = Changes,
        ["LoadNotAvailableValue"] = Changes,
        ["RebuildSearchIndex"] = Changes,
    };
}
