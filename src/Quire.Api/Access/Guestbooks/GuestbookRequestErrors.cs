using Quire.Domain.Errors;

namespace Quire.Api.Access.Guestbooks;

/// <summary>Refusals of requests about guestbooks that cannot be read.</summary>
internal static class GuestbookRequestErrors
{
    public static RepositoryException NoTruth(string text) =>
        Refuse.BadRequest("request.guestbook.no-truth", $"Illegal value '{text}'. Use 'true' or 'false'");

    public static RepositoryException NoId(string text) => Refuse.BadRequest("request.guestbook.no-id", $"Illegal id '{text}'");

    public static RepositoryException NoSuch(string text) =>
        Refuse.NotFound("request.guestbook.unknown", $"Could not find a guestbook with id {text}");
}
