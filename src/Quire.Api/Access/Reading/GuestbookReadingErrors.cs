using Quire.Domain.Errors;

namespace Quire.Api.Access.Reading;

/// <summary>What is wrong with the body of a guestbook, or of answers to one.</summary>
internal static class GuestbookReadingErrors
{
    public static RepositoryException NoObject() =>
        Refuse.BadRequest("reading.guestbook.no-object", $"The guestbook must be a JSON object.");

    public static RepositoryException NoText(string member) =>
        Refuse.BadRequest("reading.guestbook.no-text", $"'{member}' of the guestbook must be a text.");

    public static RepositoryException NoTruth(string member) =>
        Refuse.BadRequest("reading.guestbook.no-truth", $"'{member}' of the guestbook must be true or false.");

    public static RepositoryException NoNumber(string member) =>
        Refuse.BadRequest("reading.guestbook.no-number", $"'{member}' of the guestbook must be a whole number.");

    public static RepositoryException NoList(string member) =>
        Refuse.BadRequest("reading.guestbook.no-list", $"'{member}' of the guestbook must be a list of objects.");

    public static RepositoryException TypeUnknown(string type) =>
        Refuse.BadRequest(
            "reading.guestbook.type-unknown",
            $"A question of a guestbook is of the type text, textarea or options, not '{type}'."
        );

    public static RepositoryException OptionsMissing(string question) =>
        Refuse.BadRequest("reading.guestbook.options-missing", $"The question '{question}' has no options to choose from.");

    public static RepositoryException TooManyQuestions(int most) =>
        Refuse.BadRequest(
            "reading.guestbook.too-many",
            $"A guestbook has {most} questions at the most, and each {most} options."
        );

    public static RepositoryException AnswersMalformed() =>
        Refuse.BadRequest(
            "reading.guestbook.answers-malformed",
            $"'guestbookResponse' must be an object with texts, and a list of answers with the id and value of each."
        );
}
