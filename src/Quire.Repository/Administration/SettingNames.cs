namespace Quire.Repository.Administration;

/// <summary>Names of the settings the repository acts on.</summary>
public static class SettingNames
{
    public const string BlockedApiEndpoints = ":BlockedApiEndpoints";
    public const string BlockedApiPolicy = ":BlockedApiPolicy";
    public const string BlockedApiKey = ":BlockedApiKey";
    public const string BuiltinUsersKey = ":BuiltinUsersKey";
    public const string BuiltinUsersKeyOld = "BuiltinUsers.KEY";
    public const string AllowApiTokenLookup = ":AllowApiTokenLookupViaApi";
    public const string AllowSignUp = ":AllowSignUp";
    public const string SearchApiRequiresToken = ":SearchApiRequiresToken";
    public const string PasswordMinLength = ":PVMinLength";
    public const string PasswordMaxLength = ":PVMaxLength";
    public const string PasswordConsecutiveDigits = ":PVNumberOfConsecutiveDigitsAllowed";
    public const string PasswordCharacterRules = ":PVCharacterRules";
    public const string PasswordNumberOfCharacteristics = ":PVNumberOfCharacteristics";
    public const string PasswordDictionaries = ":PVDictionaries";
    public const string PasswordGoodLength = ":PVGoodStrength";
    public const string ConfirmationMinutes = ":MinutesUntilConfirmEmailTokenExpires";
    public const string AllowedCurationLabels = ":AllowedCurationLabels";
    public const string ShowCurationToAll = ":ShowCurationStatusToAll";
    public const string AlwaysMuted = ":AlwaysMuted";
    public const string NeverMuted = ":NeverMuted";
    public const string NotifyOfNewDatasets = ":SendNotificationOnDatasetCreation";
    public const string Protocol = ":Protocol";
    public const string Authority = ":Authority";
    public const string Shoulder = ":Shoulder";
    public const string DoiProvider = ":DoiProvider";
    public const string IdentifierStyle = ":IdentifierGenerationStyle";
    public const string UploadMethods = ":UploadMethods";
    public const string PublicInstall = ":PublicInstall";
    public const string ExcludeEmailFromExport = ":ExcludeEmailFromExport";
    public const string InheritParentRoleAssignments = ":InheritParentRoleAssignments";
    public const string AnonymizedFieldTypeNames = ":AnonymizedFieldTypeNames";
    public const string RateLimitTiers = ":RateLimitingDefaultCapacityTiers";
    public const string RateLimitActions = ":RateLimitingCapacityByTierAndAction";
    public const string MetricsCacheMinutes = ":MetricsCacheTimeoutMinutes";
    public const string MdcStartDate = ":MDCStartDate";
    public const string ApiTermsOfUse = ":ApiTermsOfUse";
    public const string PublishPopupText = ":DatasetPublishPopupCustomText";
    public const string ZipDownloadLimit = ":ZipDownloadLimit";
    public const string MaxFileUploadSize = ":MaxFileUploadSizeInBytes";
    public const string ZipUploadFilesLimit = ":ZipUploadFilesLimit";
    public const string ChecksumAlgorithm = ":FileFixityChecksumAlgorithm";
    public const string AllowCustomTerms = ":AllowCustomTermsOfUse";
    public const string ApplyDefaultLicense = ":ApplyDefaultLicense";
    public const string FeedbackSizeLimit = ":ContactFeedbackMessageSizeLimit";
    public const string UseStorageQuotas = ":UseStorageQuotas";
    public const string SummaryFields = ":CustomDatasetSummaryFields";
    public const string GuestbookAtRequest = ":GuestbookAtRequest";
    public const string MaxEmbargoMonths = ":MaxEmbargoDurationInMonths";
    public const string MinRetentionMonths = ":MinRetentionDurationInMonths";
    public const string EmbargoReasonRequired = ":EmbargoReasonRequired";
    public const string ThumbnailImageLimit = ":ThumbnailSizeLimitImage";
    public const string ProvCollectionEnabled = ":ProvCollectionEnabled";
    public const string InstallationName = ":InstallationName";
}
