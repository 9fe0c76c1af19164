using Quire.Domain.Errors;

namespace Quire.Api.Http.Wording;

/// <summary>How guestbooks are spoken of on the wire.</summary>
internal static class GuestbookTexts
{
    private static readonly string[] Answering =
    [
        "AnswerForFile",
        "AnswerForBundle",
        "AnswerForFiles",
        "AnswerForDataset",
        "AnswerForVersion",
    ];
    private static readonly string[] Choosing = ["SetGuestbookAtRequest", "ResetGuestbookAtRequest"];

    public static IReadOnlyList<RefusalText> All { get; } =
    [
        RefusalText.Of("access.guestbook.not-found", "The guestbook could not be found."),
        RefusalText.Of("access.guestbook.not-found", "Guestbook {guestbook} not found.") with
        {
            At = ["ListGuestbookResponses", "SetGuestbookEnabled"],
        },
        RefusalText.OfAll<RepositoryError.NotPermitted>() with
        {
            At =
            [
                "CreateGuestbook",
                "ListGuestbooks",
                "SetGuestbookEnabled",
                "ListGuestbookResponses",
                "ExportGuestbookResponses",
            ],
            Status = 403,
            Text = "Not authorized",
        },
        .. new[] { "access.guestbook.answer-required", "access.guestbook.question-unknown", "access.guestbook.option-unknown" }
            .Append("reading.guestbook.answers-malformed")
            .SelectMany(code =>
                new[]
                {
                    RefusalText.Of(code, "Problem trying request access on {target} : {message}") with
                    {
                        At = ["RequestFileAccess"],
                    },
                    RefusalText.Of(code, "Problem trying download with guestbook response on {target} : {message}") with
                    {
                        At = Answering,
                    },
                }
            ),
        RefusalText.OfAll<RepositoryError.NotPermitted>() with
        {
            At = Answering,
            Status = 403,
        },
        RefusalText.Of("access.account.required", "Authentication is required.") with
        {
            At = Choosing,
            Status = 400,
        },
        RefusalText.Of("access.superuser.required", "Superusers only.") with
        {
            At = Choosing,
            Status = 403,
        },
        RefusalText.OfAll<RepositoryError.NotFound>() with
        {
            At = ["GetGuestbookAtRequest", .. Choosing],
            Text = "No such dataset",
        },
        RefusalText.OfAll<RepositoryError.NotPermitted>() with
        {
            At = ["GetGuestbookAtRequest"],
            Status = 404,
            Text = "No such dataset",
        },
    ];
}
