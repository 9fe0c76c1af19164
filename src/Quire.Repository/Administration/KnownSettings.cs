using System.Collections.Frozen;

namespace Quire.Repository.Administration;

/// <summary>
/// Names of settings that mean something: to Dataverse servers of the lines 4 to 6, whether or not they do here, or to Quire.
/// Any other is a mistake, which would be noticed by nothing happening.
/// </summary>
public static class KnownSettings
{
    private const string Dataverse = """
        AllowApiTokenLookupViaApi AllowCors AllowCustomTermsOfUse AllowEnablingFilePIDsPerCollection AllowRemoteAuthSignUp
        AllowSignUp AllowUserManagementOfOrder AllowedCurationLabels AlwaysMuted AnonymizedFieldTypeNames ApiTermsOfUse
        ApplicationPrivacyPolicyUrl ApplicationTermsOfUse ArchiveOnlyIfEarlierVersionsAreArchived ArchiverClassName
        ArchiverSettings Authority BagGeneratorThreads BagItHandlerEnabled BagItLocalPath BagValidatorJobPoolSize
        BagValidatorJobWaitInterval BagValidatorMaxErrors BlockedApiEndpoints BlockedApiKey BlockedApiPolicy BuiltinUsersKey
        COARNotifyRelationshipAnnouncementTargets COARNotifyRelationshipAnnouncementTriggerFields CVocConf CategoryOrder
        ChronologicalDateFacets CloudEnvironmentName ComputeBaseUrl ContactFeedbackMessageSizeLimit
        ControlledVocabularyCustomJavaScript CreateDataFilesMaxErrorsToDisplay CustomDatasetSummaryFields
        CustomZipDownloadServiceUrl DRSArchiverConfig DataCaptureModuleUrl DataFileChecksumValidationSizeLimit
        DataFilePIDFormat DatasetChecksumValidationSizeLimit DatasetMetadataValidationFailureMsg
        DatasetMetadataValidatorScript DatasetPublishPopupCustomText DatasetPublishPopupCustomTextOnAllVersions
        DatasetSubmitForReviewPopupCustomText DataverseMetadataPublishValidationFailureMsg
        DataverseMetadataUpdateValidationFailureMsg DataverseMetadataValidatorScript DdiExportEnabled Debug
        DebugOAuthAccountType DebugShibAccountType DefaultAuthProvider DisableRootDataverseTheme DisableSolrFacets
        DisableSolrFacetsForGuestUsers DisableSolrFacetsWithoutJsession DisableUncheckedTypesFacet DisplayMDCMetrics
        DoiProvider DoiSeparator DownloadMethods DuraCloudContext DuraCloudHost DuraCloudPort ExcludeEmailFromExport
        ExportInstallationAsDistributorOnlyWhenNotSet ExternalValidationAdminOverride FileCategories
        FileFixityChecksumAlgorithm FilePIDsEnabled FileValidationOnPublishEnabled FilesOnDatasetPageFromSolr FooterCopyright
        FooterCustomizationFile GeoconnectCreateEditMaps GeoconnectDebug GeoconnectViewMaps GetExternalSearchName
        GetExternalSearchUrl GlobusAppUrl GlobusBasicToken GlobusBatchLookupSize GlobusEndpoint GlobusPollingInterval
        GlobusSingleFileTransfer GlobusStores GoogleAnalyticsCode GoogleCloudBucket GoogleCloudProject
        GuestbookResponsesPageDisplayLimit GuidesBaseUrl GuidesVersion HandleAuthHandle HarvestingClientCallRateLimit
        HeaderCustomizationFile HomePageCustomizationFile IdentifierGenerationStyle IndependentHandleService
        InheritParentRoleAssignments InstallationName LDNMessageHosts Languages LocalDataAccessPath LoginSessionTimeout
        LogoCustomizationFile MDCLogPath MDCStartDate MaxEmbargoDurationInMonths MaxFileUploadSizeInBytes MetadataLanguages
        MetricsCacheTimeoutMinutes MetricsUrl MinRetentionDurationInMonths MinutesUntilConfirmEmailTokenExpires
        MultipleUploadFilesLimit MyDataDoesNotUseSolrPermissionDocs NavbarAboutUrl NavbarGuidesUrl NavbarSupportUrl NeverMuted
        OAIServerEnabled OAuth2CallbackUrl OrderByFolder PIDAsynchRegFileCount PVCharacterRules
        PVCustomPasswordResetAlertMessage PVDictionaries PVGoodStrength PVMaxLength PVMinLength PVNumberOfCharacteristics
        PVNumberOfConsecutiveDigitsAllowed PostExternalSearchName PostExternalSearchUrl PostPublishDatasetWorkflowId
        PrePublishDatasetWorkflowId Protocol ProvCollectionEnabled PublicInstall PublishDatasetDisclaimerText
        RateLimitingCapacityByTierAndAction RateLimitingDefaultCapacityTiers ReplicationSites
        RepositoryStorageAbstractionLayerUrl S3ArchiverConfig ScrubMigrationData SearchApiNonPublicAllowed
        SearchApiRequiresToken SearchHighlightFragmentSize SearchRespectPermissionRoot SendNotificationOnDatasetCreation
        SendNotificationOnDatasetMove ShibAffiliationAttribute ShibAffiliationOrder ShibAffiliationSeparator
        ShibAttributeCharacterSetConversionEnabled ShibEnabled ShibPassiveLoginEnabled ShibUseHeaders Shoulder
        ShowFileLandingPage ShowMuteOptions SignUpUrl SolrFullTextIndexing SolrHostColonPort
        SolrMaxFileSizeForFullTextIndexing StatusMessageHeader StatusMessageText StorageQuotaSizeInBytes
        StoreIngestedTabularFilesWithVarHeaders StyleCustomizationFile SubmitForReviewDatasetDisclaimerText SystemEmail
        TabularIngestSizeLimit ThumbnailSizeLimitImage ThumbnailSizeLimitPDF TwoRavensTabularView TwoRavensUrl UploadMethods
        UseStorageQuotas WebAnalyticsCode WebloaderUrl WorkflowsAdminIpWhitelist ZipDonwloadLimit ZipDownloadLimit
        ZipUploadFilesLimit
        """;

    private const string Languages = "/lang/";

    // Of servers of the line 4: limits by format, such as :TabularIngestSizeLimit:csv, and workflows by trigger.
    private static readonly string[] Families = [":TabularIngestSizeLimit:", "WorkflowServiceBean.WorkflowId:"];

    /// <summary>Those that mean something here.</summary>
    public static readonly IReadOnlyList<string> ActedOn = Acted();

    private static readonly FrozenSet<string> Names = Dataverse
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Select(n => ":" + n)
        .Append("WorkflowsAdmin#IP_WHITELIST_KEY")
        .Concat(ActedOn)
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a setting may have the name, or the name with a language behind it (<c>:Name/lang/fr</c>).</summary>
    public static bool Has(string name) =>
        name.IndexOf(Languages, StringComparison.Ordinal) is > 0 and var at
            ? at + Languages.Length < name.Length && HasBare(name[..at])
            : HasBare(name);

    private static IReadOnlyList<string> Acted() =>
        [.. typeof(SettingNames).GetFields().Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!)];

    private static bool HasBare(string name) =>
        Names.Contains(name) || Families.Any(f => name.Length > f.Length && name.StartsWith(f, StringComparison.Ordinal));
}
