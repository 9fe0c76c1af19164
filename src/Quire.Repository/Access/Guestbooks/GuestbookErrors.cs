using Quire.Domain.Errors;

namespace Quire.Repository.Access.Guestbooks;

/// <summary>Refusals about guestbooks.</summary>
internal static class GuestbookErrors
{
    public static RepositoryException NotFound(long guestbook) =>
        Refuse.NotFound("access.guestbook.not-found", $"There is no guestbook with the id {guestbook}.");

    public static RepositoryException Unsound(IReadOnlyList<FieldProblem> list, string problems) =>
        Refuse.BadRequest("access.guestbook.invalid", $"{problems}", list);

    public static RepositoryException NotUsable(long guestbook) =>
        Refuse.NotFound("access.guestbook.not-usable", $"Could not find a guestbook with id {guestbook}");

    public static RepositoryException AnswersMissing(long guestbook) =>
        Refuse.BadRequest(
            "access.guestbook.unanswered",
            $"You may not download this file without the required Guestbook response for guestbookID {guestbook}."
        );

    public static RepositoryException RequestAnswersMissing(long guestbook) =>
        Refuse.BadRequest(
            "access.guestbook.unanswered-request",
            $"You may not request access to this file without the required Guestbook response for guestbookID {guestbook}."
        );

    public static RepositoryException AnswerRequired(string questions) =>
        Refuse.BadRequest(
            "access.guestbook.answer-required",
            $"Guestbook Response entry is required but not present ({questions})."
        );

    public static RepositoryException QuestionUnknown(long question) =>
        Refuse.BadRequest("access.guestbook.question-unknown", $"Guestbook Custom Question ID {question} not found.");

    public static RepositoryException OptionUnknown(string option) =>
        Refuse.BadRequest("access.guestbook.option-unknown", $"Guestbook Custom Question Answer not a valid option ({option}).");

    public static RepositoryException AtRequestUnavailable() =>
        Refuse.Rule(
            "access.guestbook.at-request-off",
            $"Guestbook Entry At Request cannot be set. This server is not configured to allow it."
        );
}
