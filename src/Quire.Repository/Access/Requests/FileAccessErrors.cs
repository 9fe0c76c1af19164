using Quire.Domain.Errors;

namespace Quire.Repository.Access.Requests;

/// <summary>Refusals of asking for access to restricted files, and of deciding about it.</summary>
internal static class FileAccessErrors
{
    public static RepositoryException NotTaken() =>
        Refuse.BadRequest("access.request.not-taken", $"The dataset of this file takes no requests for access.");

    public static RepositoryException AlreadyOpen() =>
        Refuse.BadRequest("access.request.not-needed", $"You may download this file already.");

    public static RepositoryException Embargoed() =>
        Refuse.BadRequest("access.request.embargoed", $"This file is under embargo. Wait for its end.");

    public static RepositoryException RetentionOver() =>
        Refuse.BadRequest(
            "access.request.retention-over",
            $"The retention period of this file is over. Nobody can have it any more."
        );

    public static RepositoryException AlreadyAsked() =>
        Refuse.BadRequest("access.request.pending", $"You have asked for access to this file already. Nobody has decided yet.");

    public static RepositoryException TooMany(int most) =>
        Refuse.BadRequest("access.request.too-many", $"Access is asked to {most} files at once at most.");

    public static RepositoryException NoneFound(string file) =>
        Refuse.NotFound("access.request.none", $"Nobody has asked for access to the file {file}.");

    public static RepositoryException NoneOf(string file, string person) =>
        Refuse.BadRequest("access.request.none-of-person", $"{person} does not wait for access to the file {file}.");

    public static RepositoryException NotGranted(string assignee) =>
        Refuse.BadRequest("access.request.not-granted", $"{assignee} was not granted access to this file.");
}
