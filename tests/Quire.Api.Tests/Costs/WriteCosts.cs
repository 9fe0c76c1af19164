using System.Text;
using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Api.Tests.Costs;

/// <summary>
/// Every route that changes something, with how it is asked where much is left alone, or why that cannot matter.
/// </summary>
internal static class WriteCosts
{
    /// <summary>In order: each finds what those before it left.</summary>
    public static readonly IReadOnlyList<WriteCost> All =
    [
        new("EditMetadata", "edit the metadata, which begins a draft", (wire, w) => EditAsync(wire, w, "Another title"))
        {
            AnswersWithAllFiles = true,
        },
        new("EditMetadata", "edit the metadata of a draft", (wire, w) => EditAsync(wire, w, "A third title"))
        {
            AnswersWithAllFiles = true,
        },
        new("AddFile", "add a file", (wire, w) => AddAsync(wire, w, "added.txt")),
        new(
            "RestrictFile",
            "restrict a file",
            (wire, w) => wire.TextAsync(HttpMethod.Put, $"/api/files/{w.File}/restrict", "true")
        ),
        new("DeleteDraft", "delete the draft", (wire, w) => wire.DeleteAsync($"/api/datasets/{w.Dataset}/versions/:draft")),
        new(
            "AssignDatasetRole",
            "give a role on the dataset",
            (wire, w) => wire.PostAsync($"/api/datasets/{w.Dataset}/assignments", Role(":authenticated-users"))
        ),
        new(
            "AssignCollectionRole",
            "give a role on the collection",
            (wire, w) => wire.PostAsync($"/api/dataverses/{w.Alias}/assignments", Role(":authenticated-users"))
        ),
        new("RevokeDatasetRole", "take a role back", (wire, w) => RevokedAsync(wire, $"/api/datasets/{w.Dataset}/assignments")),
        new(
            "RevokeCollectionRole",
            "take a role on the collection back",
            (wire, w) => RevokedAsync(wire, $"/api/dataverses/{w.Alias}/assignments")
        ),
        new(
            "CreateDataset",
            "make a dataset",
            (wire, w) => wire.PostAsync($"/api/dataverses/{w.Alias}/datasets", Make.Dataset("One more"))
        ),
        new(
            "DeleteDataset",
            "delete one that was never published",
            async (wire, w) => await wire.DeleteAsync($"/api/datasets/{(await Make.DatasetAsync(wire, w.Alias)).Id}")
        ),
        new(
            "CreateCollection",
            "make a collection",
            (wire, w) => wire.PostAsync($"/api/dataverses/{w.Alias}", Make.Collection(Make.Name("more")))
        ),
        new(
            "DeleteCollection",
            "delete an empty collection",
            async (wire, w) => await wire.DeleteAsync($"/api/dataverses/{await Make.CollectionAsync(wire, w.Alias)}")
        ),
        new(
            "UpdateCollection",
            "rename the collection",
            (wire, w) => wire.PutAsync($"/api/dataverses/{w.Alias}", new JsonObject { ["name"] = $"Renamed {w.Alias}" })
        ),
        new(
            "SetCollectionFacets",
            "choose facets",
            (wire, w) => wire.PostAsync($"/api/dataverses/{w.Alias}/facets", new JsonArray("authorName"))
        ),
        new("EditMetadata", "edit before publishing", (wire, w) => EditAsync(wire, w, "A fourth title"))
        {
            AnswersWithAllFiles = true,
        },
        new(
            "SetVersionNote",
            "write a note",
            (wire, w) => wire.TextAsync(HttpMethod.Put, $"/api/datasets/{w.Dataset}/versions/:draft/versionNote", "Why")
        ),
        new(
            "ClearVersionNote",
            "remove it",
            (wire, w) => wire.DeleteAsync($"/api/datasets/{w.Dataset}/versions/:draft/versionNote")
        ),
        new(
            "UpdateLicense",
            "other terms",
            (wire, w) =>
                wire.PutAsync(
                    $"/api/datasets/{w.Dataset}/license",
                    new JsonObject { ["customTerms"] = new JsonObject { ["termsOfUse"] = "Ask first." } }
                )
        ),
        new(
            "UpdateAccessTerms",
            "other terms of access",
            (wire, w) =>
                wire.PutAsync(
                    $"/api/datasets/{w.Dataset}/access",
                    new JsonObject { ["customTermsOfAccess"] = new JsonObject { ["fileAccessRequest"] = true } }
                )
        )
        {
            AnswersWithAllFiles = true,
        },
        new(
            "UpdateFileMetadata",
            "describe a file",
            (wire, w) =>
                wire.SendAsync(
                    HttpMethod.Post,
                    $"/api/files/{w.File}/metadata",
                    new MultipartFormDataContent { { new StringContent("""{"description":"Described"}"""), "jsonData" } }
                )
        ),
        new(
            "SetFileCategories",
            "tag a file",
            (wire, w) =>
                wire.PostAsync(
                    $"/api/files/{w.File}/metadata/categories",
                    new JsonObject { ["categories"] = new JsonArray("Code") }
                )
        ),
        new("ReplaceFile", "replace a file", ReplacedAsync),
        new("DeleteFile", "delete a file", DeletedAsync),
        new(
            "GrantFileAccess",
            "give somebody a file",
            (wire, w) => wire.PutAsync($"/api/access/datafile/{w.File}/grantAccess/:authenticated-users")
        ),
        new(
            "RevokeFileAccess",
            "take it back",
            (wire, w) => wire.DeleteAsync($"/api/access/datafile/{w.File}/revokeAccess/:authenticated-users")
        ),
        new(
            "SaveAuxiliaryFile",
            "keep something beside a file",
            (wire, w) => wire.UploadAsync($"/api/access/datafile/{w.File}/auxiliary/cost/1", "a.txt", "derived"u8.ToArray())
        ),
        new("DeleteAuxiliaryFile", "remove it", (wire, w) => wire.DeleteAsync($"/api/access/datafile/{w.File}/auxiliary/cost/1")),
        new(
            "SetDatasetQuota",
            "a quota of the dataset",
            (wire, w) => wire.TextAsync(HttpMethod.Put, $"/api/datasets/{w.Dataset}/storage/quota", "1000000000")
        ),
        new(
            "SetCollectionQuota",
            "a quota of the collection",
            (wire, w) => wire.TextAsync(HttpMethod.Put, $"/api/dataverses/{w.Alias}/storage/quota", "1000000000")
        ),
        new(
            "SetFileCountLimit",
            "a limit of files",
            (wire, w) => wire.PostAsync($"/api/datasets/{w.Dataset}/files/uploadlimit/100000")
        ),
        new("AddFile", "add a file where there are limits", (wire, w) => AddAsync(wire, w, "limited.txt")),
        new("LiftDatasetQuota", "lift it", (wire, w) => wire.DeleteAsync($"/api/datasets/{w.Dataset}/storage/quota")),
        new("LiftCollectionQuota", "lift it", (wire, w) => wire.DeleteAsync($"/api/dataverses/{w.Alias}/storage/quota")),
        new("LiftFileCountLimit", "lift it", (wire, w) => wire.DeleteAsync($"/api/datasets/{w.Dataset}/files/uploadlimit")),
        new("CreatePreviewUrl", "a link to the draft", (wire, w) => wire.PostAsync($"/api/datasets/{w.Dataset}/previewUrl")),
        new("DeletePreviewUrl", "end it", (wire, w) => wire.DeleteAsync($"/api/datasets/{w.Dataset}/previewUrl")),
        new("LockDataset", "lock", (wire, w) => wire.PostAsync($"/api/datasets/{w.Dataset}/lock/Ingest")),
        new("UnlockDataset", "unlock", (wire, w) => wire.DeleteAsync($"/api/datasets/{w.Dataset}/locks?type=Ingest")),
        new("SubmitForReview", "ask for a review", (wire, w) => wire.PostAsync($"/api/datasets/{w.Dataset}/submitForReview")),
        new(
            "ReturnToAuthor",
            "return it",
            (wire, w) =>
                wire.PostAsync(
                    $"/api/datasets/{w.Dataset}/returnToAuthor",
                    new JsonObject { ["reasonForReturn"] = "More of it." }
                )
        ),
        new(
            "LinkDataset",
            "show the dataset elsewhere",
            (wire, w) => wire.PutAsync($"/api/datasets/{w.Dataset}/link/{w.Alias}-0")
        ),
        new(
            "UnlinkDataset",
            "show it there no more",
            (wire, w) => wire.DeleteAsync($"/api/datasets/{w.Dataset}/deleteLink/{w.Alias}-0")
        ),
        new(
            "CreateCollection",
            "make a place to move to",
            (wire, w) => wire.PostAsync("/api/dataverses/root", Make.Collection($"{w.Alias}-place"))
        ),
        new(
            "PublishCollection",
            "publish the place",
            (wire, w) => wire.PostAsync($"/api/dataverses/{w.Alias}-place/actions/:publish")
        ),
        new(
            "LinkCollection",
            "show the collection there",
            (wire, w) => wire.PutAsync($"/api/dataverses/{w.Alias}/link/{w.Alias}-place")
        ),
        new("MoveDataset", "move the dataset", (wire, w) => wire.PostAsync($"/api/datasets/{w.Dataset}/move/{w.Alias}-1")),
        new(
            "MoveCollection",
            "move the collection",
            (wire, w) => wire.PostAsync($"/api/dataverses/{w.Alias}/move/{w.Alias}-place?forceMove=true")
        ),
        new(
            "PublishDataset",
            "ask to publish",
            (wire, w) => wire.PostAsync($"/api/datasets/{w.Dataset}/actions/:publish?type=major")
        ),
    ];

    /// <summary>Endpoints whose cost cannot grow with what they leave alone, by the reason.</summary>
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> Exempt = new Dictionary<
        string,
        IReadOnlyList<string>
    >(StringComparer.Ordinal)
    {
        ["does what an endpoint above does, by another address"] =
        [
            "CreateRootCollection",
            "EditMetadataTurned",
            "PublishCollectionAsCreator",
            "CreatePrivateUrl",
            "DeletePrivateUrl",
            "SetBlockRootDeprecated",
            "LoadNotAvailableValueByPost",
            "SetIpGroupByPost",
            "RenameAccountByPut",
            "EnableProviderDeprecated",
            "CreateBuiltInAccountByPath",
            "CreateBuiltInAccountQuietly",
            "DeleteAccountById",
            "DeactivateAccountById",
            "DeleteAnyRole",
            "CreateInstallationRole",
            "RemoveTemplate",
            "SendFeedbackAsAdministrator",
            "AddExternalTool",
            "DeleteExternalTool",
            "Deposit",
            "ReplaceDepositMetadata",
            "DeleteDeposit",
            "PublishDeposit",
            "PublishDepositCollection",
            "AddDepositFiles",
            "DeleteDepositFile",
            "DeleteNamedDepositFile",
            "ImportDataset",
            "ImportDdi",
            "StartMigration",
            "ReleaseMigrated",
            "ImportDocument",
            "UpdateDraft",
            "DeleteMetadata",
            "EditSemanticMetadata",
            "DeleteSemanticMetadata",
            "UnlinkCollection",
        ],
        ["changes what one collection or dataset says of itself, of which it has one"] =
        [
            "SetCollectionAttribute",
            "SetBlockFacetRoot",
            "SetContributorRole",
            "SetBlockRoot",
            "SetAllowedLanguage",
            "SetCitationDate",
            "ClearCitationDate",
            "SetCurationStatus",
            "DeleteCurationStatus",
            "SetDatasetLabelSet",
            "ResetDatasetLabelSet",
            "SetCollectionLabelSet",
            "ResetCollectionLabelSet",
            "SetCollectionStore",
            "ResetCollectionStore",
            "SetDatasetStore",
            "SetIdentifierGenerator",
            "ResetIdentifierGenerator",
            "SetCollectionGenerator",
            "ResetCollectionGenerator",
            "ResetDatasetStore",
            "SetDatasetGuestbook",
            "RemoveDatasetGuestbook",
            "SetGuestbookAtRequest",
            "ResetGuestbookAtRequest",
            "AllowFileAccessRequests",
            "SetDefaultTemplate",
            "RemoveDefaultTemplate",
            "UploadDatasetThumbnail",
            "RemoveDatasetThumbnail",
            "ChooseDatasetThumbnail",
            "SetCollectionLogo",
            "RemoveCollectionLogo",
        ],
        ["changes as many things as are named in it"] =
        [
            "SetBlockFacets",
            "SetInputLevels",
            "FeatureCollections",
            "ClearFeaturedCollections",
            "SetCollectionBlocks",
            "CreateFeaturedItem",
            "ReplaceFeaturedItems",
            "ClearFeaturedItems",
            "UpdateFeaturedItem",
            "DeleteFeaturedItem",
            "DeleteFiles",
            "UpdateFilesMetadata",
            "SetEmbargo",
            "RemoveEmbargo",
            "SetRetention",
            "RemoveRetention",
            "RegisterFiles",
            "RegisterReplacements",
            "ImportFiles",
        ],
        ["changes one file and nothing of the others"] =
        [
            "SetFileProvenance",
            "DeleteFileProvenance",
            "SetProvenanceText",
            "RedetectFileType",
            "UningestFile",
            "ReingestFile",
            "CompareFile",
            "ChangeChecksum",
            "RetryThumbnail",
            "RequestFileAccess",
            "RejectFileAccess",
            "PutUpload",
            "FinishUpload",
            "AbandonUpload",
            "OpenFileTool",
            "SetTabularTags",
            "EditVariables",
        ],
        ["puts the fingerprints of all tables of one version together"] = ["FixMissingUnf"],
        ["sends bytes, or opens an address, and changes no more than a count"] =
        [
            "AnswerForFile",
            "AnswerForBundle",
            "AnswerForFiles",
            "DownloadPostedFiles",
            "AnswerForDataset",
            "AnswerForVersion",
            "OpenDatasetTool",
        ],
        ["is about one of the few things an installation is set up with"] =
        [
            "CreateTemplate",
            "DeleteTemplate",
            "UpdateTemplate",
            "UpdateTemplateLicense",
            "UpdateTemplateAccess",
            "LoadMetadataBlock",
            "LoadBlockTexts",
            "SetDisplayOnCreate",
            "CreateCollectionRole",
            "DeleteRole",
            "CreateRole",
            "UpdateRole",
            "CreateIpGroup",
            "SetIpGroup",
            "DeleteIpGroup",
            "CreateMailDomainGroup",
            "SetMailDomainGroup",
            "DeleteMailDomainGroup",
            "CreateShibbolethGroup",
            "DeleteShibbolethGroup",
            "CreateGuestbook",
            "UpdateGuestbook",
            "SetGuestbookEnabled",
            "CreateLicense",
            "DeleteLicense",
            "SetDefaultLicense",
            "SetLicenseActive",
            "SetLicenseOrder",
            "SaveProvider",
            "DeleteProvider",
            "EnableProvider",
            "CreateDatasetType",
            "SetDatasetTypeBlocks",
            "DeleteDatasetType",
            "SetDatasetTypeLicenses",
            "AddWorkflow",
            "DeleteWorkflow",
            "SetDefaultWorkflow",
            "ClearDefaultWorkflow",
            "SetResumeAddresses",
            "ResetResumeAddresses",
            "ResumeWorkflow",
            "AddBannerMessage",
            "DeactivateBannerMessage",
            "DeleteBannerMessage",
            "RegisterExternalTool",
            "AddStorageSite",
            "DeleteStorageSite",
            "SetPrimaryStorageSite",
            "UnregisterExternalTool",
            "ReplaceSettings",
            "SetSetting",
            "DeleteSetting",
            "SetLocalSetting",
            "DeleteLocalSetting",
            "SetProcessingState",
            "DeleteProcessingState",
            "ClearMetrics",
            "ClearMetric",
            "SaveSearch",
            "DeleteSavedSearch",
        ],
        ["is about one account and what it signs in with"] =
        [
            "CreateBuiltInAccount",
            "RemoveToken",
            "RenewToken",
            "RenameAccount",
            "RegisterAccount",
            "CreateToken",
            "RevokeToken",
            "CreateAccount",
            "ToggleSuperuser",
            "SetSuperuser",
            "ConvertRemoteToBuiltIn",
            "ConvertShibToBuiltIn",
            "ConvertBuiltInToProvider",
            "ConvertBuiltInToShib",
            "CheckPassword",
            "StartEmailConfirmation",
            "SignAddress",
            "ConfirmEmail",
            "AskPasswordReset",
            "SetPassword",
            "ChangePassword",
            "Logout",
            "SignIn",
            "EndSession",
            "RegisterInSession",
            "LinkInSession",
            "ReadNotification",
            "DeleteNotification",
            "MuteEmails",
            "UnmuteEmails",
            "MuteNotifications",
            "UnmuteNotifications",
            "SetMailDelivery",
            "SendFeedback",
        ],
        ["is about everything an account holds"] = ["MergeAccounts", "RevokeAllRoles", "DeleteAccount", "DeactivateAccount"],
        ["is about everything the dataset has, of which nothing stays or nothing is shown any more"] =
        [
            "DestroyDataset",
            "DeaccessionVersion",
        ],
        ["is about one group and as many members as are named"] =
        [
            "CreateGroup",
            "UpdateGroup",
            "DeleteGroup",
            "AddGroupMembers",
            "AddGroupMember",
            "RemoveGroupMember",
            "SetLimitReaders",
            "AddLimitReader",
            "RemoveLimitReader",
        ],
        ["is about everything there is of its kind, in batches"] =
        [
            "RetryThumbnails",
            "RenewSitemap",
            "LinkAllFound",
            "LinkFound",
            "ReindexAllPermissions",
            "SendAllIdentifiers",
            "SendAllMetadata",
        ],
        ["reaches one object in the index, or one identifier at its provider"] =
        [
            "ForgetIndexedDataset",
            "ReindexPermissions",
            "ReserveIdentifier",
            "ReconcileIdentifier",
            "ReplaceHandle",
            "DeleteIdentifier",
            "SendIdentifier",
            "SendPublicIdentifier",
        ],
        ["takes in a report, line by line"] = ["AddUsageReport", "SendUsageReport", "AddDatasetUsageReport", "UpdateCitations"],
        ["reads a body and changes nothing"] = ["ValidateDatasetJson"],
    };

    private static Task<WireAnswer> EditAsync(Wire wire, CostWorld w, string title) =>
        wire.PutAsync($"/api/datasets/{w.Dataset}/editMetadata?replace=true", Make.Field("title", "primitive", title));

    private static Task<WireAnswer> AddAsync(Wire wire, CostWorld w, string name) =>
        wire.UploadAsync($"/api/datasets/{w.Dataset}/add", name, Encoding.UTF8.GetBytes(name));

    private static async Task<WireAnswer> ReplacedAsync(Wire wire, CostWorld w)
    {
        var file = (await AddAsync(wire, w, "replaced.txt")).Data["files"]![0]!["dataFile"]!["id"];
        return await wire.UploadAsync($"/api/files/{file}/replace", "by.txt", "by this"u8.ToArray(), contentType: "text/plain");
    }

    private static async Task<WireAnswer> DeletedAsync(Wire wire, CostWorld w)
    {
        var file = (await AddAsync(wire, w, "deleted.txt")).Data["files"]![0]!["dataFile"]!["id"];
        return await wire.DeleteAsync($"/api/files/{file}");
    }

    private static async Task<WireAnswer> RevokedAsync(Wire wire, string assignments)
    {
        var given = (await wire.PostAsync(assignments, new JsonObject { ["assignee"] = ":guest", ["role"] = "member" })).Data[
            "id"
        ];
        return await wire.DeleteAsync($"{assignments}/{given}");
    }

    private static JsonObject Role(string assignee) => new() { ["assignee"] = assignee, ["role"] = "curator" };
}
