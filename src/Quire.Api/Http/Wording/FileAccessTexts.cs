using Quire.Domain.Errors;

namespace Quire.Api.Http.Wording;

/// <summary>How requests for access to files are spoken of on the wire.</summary>
internal static class FileAccessTexts
{
    private const string NoFile = "Could not find datafile with id {target}.";
    private const string NoManager = "Requestor does not have permission to manage file download requests.";
    private const string NotSavedText = "Could not update Request Access for {target} Error Message {message}";
    private const string NoUser = "Could not find user to execute command: {message}";

    private static readonly string[] Deciding = ["GrantFileAccess", "RejectFileAccess", "RevokeFileAccess"];
    private static readonly string[] OfFiles = ["RequestFileAccess", "ListFileAccessRequests", .. Deciding];

    public static IReadOnlyList<RefusalText> All { get; } =
    [
        RefusalText.Of("access.request.not-taken", "Requests for access are not accepted on the Dataset."),
        RefusalText.Of(
            "access.request.not-needed",
            "You may not request access to this file. It may already be available to you."
        ),
        RefusalText.Of("access.request.embargoed", "Access to actively embargoed files not allowed. Request Access is invalid."),
        RefusalText.Of(
            "access.request.retention-over",
            "You may not request access to this file. It is not available because its retention period has ended."
        ),
        RefusalText.Of("access.request.pending", "An access request for this file on your behalf already exists."),
        RefusalText.Of("access.request.none", "There are no access requests for this file: {file}.") with
        {
            At = ["ListFileAccessRequests"],
        },
        RefusalText.Of("access.request.none-of-person", "No request for access to file {file} for user {person}"),
        RefusalText.Of("access.request.not-granted", "No File Downloader role found for user {assignee}"),
        RefusalText.OfAll<RepositoryError.NotFound>() with
        {
            At = ["AllowFileAccessRequests"],
            Status = 400,
            Text = "Could not find Dataset with id: {target}",
        },
        RefusalText.Of("publishing.access.unexplained", NotSavedText) with
        {
            At = ["AllowFileAccessRequests"],
            Status = 400,
        },
        .. NotSaved<RepositoryError.NotPermitted>(),
        .. NotSaved<RepositoryError.RuleViolated>(),
        .. NotSaved<RepositoryError.Locked>(),
        RefusalText.OfAll<RepositoryError.NotFound>() with
        {
            At = OfFiles,
            Status = 400,
            Text = NoFile,
        },
        RefusalText.Of("access.assignee.unknown", "Could not find assignee with identifier {assignee}.") with
        {
            At = Deciding,
        },
        RefusalText.Of("access.account.required", NoUser) with
        {
            At = ["RequestFileAccess", "GrantFileAccess", "RejectFileAccess"],
            Status = 400,
        },
        RefusalText.Of("access.account.required", NoUser) with
        {
            At = ["ListFileAccessRequests"],
        },
        RefusalText.OfAll<RepositoryError.NotPermitted>() with
        {
            At = ["ListFileAccessRequests"],
            Status = 403,
            Text = NoManager,
        },
        RefusalText.OfAll<RepositoryError.NotPermitted>() with
        {
            At = ["RejectFileAccess"],
            Status = 400,
            Text = NoManager,
        },
        .. NotGranted<RepositoryError.NotPermitted>(),
        .. NotGranted<RepositoryError.Conflict>(),
    ];

    private static IReadOnlyList<RefusalText> NotSaved<TKind>()
        where TKind : RepositoryError =>
        [RefusalText.OfAll<TKind>() with { At = ["AllowFileAccessRequests"], Status = 400, Text = NotSavedText }];

    private static IReadOnlyList<RefusalText> NotGranted<TKind>()
        where TKind : RepositoryError =>
        [
            RefusalText.OfAll<TKind>() with
            {
                At = ["GrantFileAccess"],
                Status = 400,
                Text = "Problem trying grant access on {target} : {message}",
            },
        ];
}
