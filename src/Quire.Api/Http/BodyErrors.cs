using Quire.Domain.Errors;

namespace Quire.Api.Http;

/// <summary>Refusals of bodies that cannot be read.</summary>
internal static class BodyErrors
{
    public static RepositoryException TooLong(int limit) =>
        Refuse.TooLarge("request.body.too-long", $"The request body is larger than {limit} bytes.");

    public static RepositoryException TooManyValues(long limit) =>
        Refuse.TooLarge("request.json.too-many-values", $"The JSON sent has more than {limit} values.");

    public static RepositoryException TooManyParts(int limit) =>
        Refuse.TooLarge("request.multipart.too-many-parts", $"The multipart body has more than {limit} parts.");

    public static RepositoryException MultipartMalformed(string problem) =>
        Refuse.BadRequest("request.multipart.malformed", $"The multipart body cannot be read: {problem}.");

    public static RepositoryException PartUnnamed() =>
        Refuse.BadRequest("request.multipart.part-unnamed", $"The multipart body has a part without a name.");

    public static RepositoryException NoMultipart() =>
        Refuse.BadRequest(
            "request.multipart.missing",
            $"You must upload a file: the request must be multipart/form-data with a boundary."
        );

    public static RepositoryException NoForm() =>
        Refuse.BadRequest("request.multipart.no-form", $"The request must be multipart/form-data with a boundary.");

    public static RepositoryException NoBoundary() =>
        Refuse.BadRequest("request.multipart.no-boundary", $"The content type multipart/form-data must name a boundary.");

    public static RepositoryException Busy(TimeSpan retryAfter) =>
        Refuse.Unavailable(
            "request.body.server-busy",
            $"The server is busy with other long requests. Repeat this one in a few seconds.",
            retryAfter
        );

    public static RepositoryException JsonMalformed(string problem) =>
        Refuse.BadRequest("request.json.malformed", $"The JSON sent cannot be read: {problem}");

    public static RepositoryException NullInList() =>
        Refuse.BadRequest("request.json.null-in-list", $"A list holds null where a value is expected.");

    public static RepositoryException Empty() => Refuse.BadRequest("request.json.empty", $"The body is empty.");

    public static RepositoryException NoNames() =>
        Refuse.BadRequest("request.json.no-names", $"The body must be a JSON array of names.");

    public static RepositoryException TooManyNames(int limit) =>
        Refuse.TooLarge("request.json.too-many-names", $"The list has more than {limit} entries.");

    public static RepositoryException MemberMissing(string member) =>
        Refuse.BadRequest("request.json.member-missing", $"Error parsing Json: '{member}' is missing.");

    public static RepositoryException NotText(string encoding) =>
        Refuse.BadRequest(
            "request.text.not-valid",
            $"The text sent is not valid {encoding}. Send UTF-8, or name the charset in the content type."
        );

    public static RepositoryException NulInText() =>
        Refuse.BadRequest("request.text.nul", $"The text sent holds the character U+0000, which cannot be kept.");

    public static RepositoryException EscapeNotKept(string escape) =>
        Refuse.BadRequest(
            "request.text.escape-not-kept",
            $"A text in the JSON sent holds the escape {escape}, which stands for no character that can be kept."
        );

    public static RepositoryException CharsetUnknown(string charset) =>
        Refuse.BadRequest("request.text.charset-unknown", $"The charset '{charset}' is not known here. Send UTF-8.");

    public static RepositoryException NotAccepted() =>
        Refuse.TooLarge("request.body.not-accepted", $"The request is larger than this installation accepts.");

    public static RepositoryException Unreadable(string problem) =>
        Refuse.BadRequest("request.body.unreadable", $"The request cannot be read: {problem}");
}
