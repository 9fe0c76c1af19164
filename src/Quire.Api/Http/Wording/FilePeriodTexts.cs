using Quire.Domain.Errors;

namespace Quire.Api.Http.Wording;

/// <summary>How embargoes and retention periods are spoken of on the wire.</summary>
internal static class FilePeriodTexts
{
    private const string NotEditor =
        "Either the files are released and user is not a superuser or user does not have EditDataset permissions";

    private static readonly string[] Retention = ["SetRetention", "RemoveRetention"];
    private static readonly string[] Endpoints = ["SetEmbargo", "RemoveEmbargo", .. Retention];

    public static IReadOnlyList<RefusalText> All { get; } =
    [
        RefusalText.Of("access.account.required", "Authentication is required.") with
        {
            At = Endpoints,
        },
        RefusalText.Of("access.permission.missing", NotEditor) with
        {
            At = Endpoints,
            Status = 403,
        },
        RefusalText.Of("file.period.no-draft", NotEditor),
        RefusalText.Of("publishing.access.unexplained") with
        {
            At = ["SetEmbargo", "SetRetention"],
            Status = 409,
        },
        RefusalText.Of("file.period.other-dataset", "Not all files belong to dataset"),
        RefusalText.Of("file.embargo.off", "No Embargoes allowed"),
        RefusalText.Of("file.embargo.past", "Date available can not be in the past"),
        RefusalText.Of("file.embargo.too-long", "Date available can not exceed MaxEmbargoDurationInMonths: {months}"),
        RefusalText.Of("file.embargo.reason-missing", "An embargo reason is required"),
        RefusalText.Of("file.embargo.reason-blank", "An embargo reason cannot be blank"),
        RefusalText.Of("file.embargo.not-permitted", "You do not have permission to embargo the following files"),
        RefusalText.Of(
            "file.embargo.not-removed",
            "The following files do not have embargoes or you do not have permission to remove their embargoes"
        ),
        RefusalText.Of("file.retention.off", "No Retention periods allowed"),
        RefusalText.Of("file.retention.past", "Date unavailable can not be in the past"),
        RefusalText.Of(
            "file.retention.too-short",
            "Date unavailable can not be earlier than MinRetentionDurationInMonths: {months} from now"
        ),
        RefusalText.Of(
            "file.retention.not-permitted",
            "You do not have permission to set a retention period for the following files"
        ),
        RefusalText.Of(
            "file.retention.not-removed",
            "The following files do not have retention periods or you do not have permission to remove their retention periods"
        ),
        RefusalText.Of("request.period.reason", "Invalid retention period; reason must be a string") with
        {
            At = Retention,
        },
        RefusalText.Of("request.period.files-no-array", "Invalid retention period; fileIds must be an array of id strings") with
        {
            At = ["SetRetention"],
        },
    ];
}
