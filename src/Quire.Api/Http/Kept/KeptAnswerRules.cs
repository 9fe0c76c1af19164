namespace Quire.Api.Http.Kept;

/// <summary>
/// Which answers are kept, and what each of them shows. The one place that says so; a test misses endpoints that read.
/// </summary>
internal static class KeptAnswerRules
{
    private const string OfCaller = "tells what this caller may do or has";
    private const string OfManagers = "is asked by few";
    private const string Bytes = "sends bytes of files";
    private const string BySecret = "is asked with a secret in its address";
    private const string Changes = "changes something or makes a secret";

    /// <summary>Endpoints whose answers are kept, by name.</summary>
    public static readonly IReadOnlyDictionary<string, KeptAs> Kept = new Dictionary<string, KeptAs>(StringComparer.Ordinal)
    {
        ["GetServerVersion"] = KeptAs.Installation,
        ["GetServer"] = KeptAs.Installation,
        ["ListExportFormats"] = KeptAs.Installation,
        ["GetZipLimit"] = KeptAs.Installation,
        ["GetPublicSetting"] = KeptAs.Installation,
        ["GetApiTermsOfUse"] = KeptAs.Installation,
        ["GetApplicationTermsOfUse"] = KeptAs.Installation,
        ["ListLicenses"] = KeptAs.Installation,
        ["GetLicense"] = KeptAs.Installation,
        ["GetDefaultLicense"] = KeptAs.Installation,
        ["ListMetadataBlocks"] = KeptAs.Installation,
        ["GetMetadataBlock"] = KeptAs.Installation,
        ["ListFacetableFields"] = KeptAs.Installation,
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
        ["ListFiles"] = KeptAs.Target,
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
        ["ListInstallationRoles"] = OfManagers,
        ["ListGroups"] = OfManagers,
        ["ListAssignmentsOf"] = OfManagers,
        ["GetAssignee"] = OfManagers,
        ["GetPermissionReport"] = OfCaller,
        ["ListCollectionHistory"] = OfManagers,
        ["ListDatasetHistory"] = OfManagers,
        ["ListFilesHistory"] = OfManagers,
        ["ExplainPermission"] = OfManagers,
        ["GetPreviewUrl"] = OfManagers,
        ["GetPrivateUrl"] = OfManagers,
        ["GetPreviewUrlVersion"] = BySecret,
        ["GetPrivateUrlVersion"] = BySecret,
        ["GetPreviewUrlCitation"] = BySecret,
        ["GetPrivateUrlCitation"] = BySecret,
        ["GetGroup"] = OfManagers,
        ["ListIpGroups"] = OfManagers,
        ["GetIpGroup"] = OfManagers,
        ["ListMailDomainGroups"] = OfManagers,
        ["GetMailDomainGroup"] = OfManagers,
        ["ListShibbolethGroups"] = OfManagers,
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
        ["ListAccounts"] = OfManagers,
        ["ListAllAccounts"] = OfManagers,
        ["GetAccountTraces"] = OfManagers,
        ["GetAccountTrace"] = OfManagers,
        ["ListPermittedCollections"] = OfCaller,
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
        ["SpreadAssignments"] = Changes,
    };
}
