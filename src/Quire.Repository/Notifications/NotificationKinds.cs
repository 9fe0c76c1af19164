using System.Collections.Frozen;

namespace Quire.Repository.Notifications;

/// <summary>What people are told of, by wire names, with a description for whoever mutes one.</summary>
public static class NotificationKinds
{
    public const string RoleAssigned = "ASSIGNROLE";
    public const string RoleRevoked = "REVOKEROLE";
    public const string CollectionCreated = "CREATEDV";
    public const string DatasetCreated = "CREATEDS";
    public const string DatasetCreatedByOther = "DATASETCREATED";
    public const string AccountCreated = "CREATEACC";
    public const string ReviewAsked = "SUBMITTEDDS";
    public const string ReviewReturned = "RETURNEDDS";
    public const string DatasetPublished = "PUBLISHEDDS";
    public const string PublicationFailed = "PUBLISHFAILED_PIDREG";
    public const string WorkflowSucceeded = "WORKFLOW_SUCCESS";
    public const string WorkflowFailed = "WORKFLOW_FAILURE";
    public const string AccessAsked = "REQUESTFILEACCESS";
    public const string AccessAskedByMe = "REQUESTEDFILEACCESS";
    public const string AccessGranted = "GRANTFILEACCESS";
    public const string AccessRejected = "REJECTFILEACCESS";
    public const string EmailToConfirm = "CONFIRMEMAIL";
    public const string TokenCreated = "APIGENERATED";
    public const string CurationChanged = "STATUSUPDATED";
    public const string IngestDone = "INGESTCOMPLETED";
    public const string IngestFailed = "INGESTCOMPLETEDWITHERRORS";
    public const string DatasetMoved = "DATASETMOVED";

    /// <summary>All that clients may name, those that nothing here causes too.</summary>
    public static readonly FrozenDictionary<string, string> All = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [RoleAssigned] = "Role is assigned",
        [RoleRevoked] = "Role is revoked",
        [CollectionCreated] = "Dataverse collection is created",
        [DatasetCreated] = "Your dataset is created",
        [AccountCreated] = "Account is created",
        [ReviewAsked] = "Submitted for review",
        [ReviewReturned] = "Returned from review",
        [DatasetPublished] = "Dataset is published",
        [AccessAsked] = "Access to file is requested",
        [AccessGranted] = "Access to file is granted",
        [AccessRejected] = "Access to file is rejected",
        ["FILESYSTEMIMPORT"] = "Dataset has been successfully uploaded and verified",
        ["CHECKSUMIMPORT"] = "Dataset had file checksums added via a batch job",
        ["CHECKSUMFAIL"] = "Checksum validation failed",
        [EmailToConfirm] = "Email Verification",
        [TokenCreated] = "API token is generated",
        [IngestDone] = "Ingest is completed",
        [IngestFailed] = "Ingest completed with errors",
        [PublicationFailed] = "Publish has failed",
        [WorkflowSucceeded] = "External workflow run has succeeded",
        [WorkflowFailed] = "External workflow run has failed",
        [CurationChanged] = "Status of dataset has been updated",
        [DatasetCreatedByOther] = "Dataset was created by user",
        ["DATASETMENTIONED"] = "Dataset was referenced in remote system",
        [DatasetMoved] = "Dataset was moved by user",
        ["PIDRECONCILED"] = "The Persistent identifier of dataset has been updated",
        ["GLOBUSUPLOADCOMPLETED"] = "Globus upload is completed",
        ["GLOBUSUPLOADCOMPLETEDWITHERRORS"] = "Globus upload completed with errors",
        ["GLOBUSDOWNLOADCOMPLETED"] = "Globus download is completed",
        ["GLOBUSDOWNLOADCOMPLETEDWITHERRORS"] = "Globus download completed with errors",
        ["GLOBUSUPLOADLOCALFAILURE"] = "Globus upload failed, internal error",
        ["GLOBUSUPLOADREMOTEFAILURE"] = "Globus upload failed, remote transfer error",
        [AccessAskedByMe] = "File access requested",
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
