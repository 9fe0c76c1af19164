using Quire.Domain.Errors;

namespace Quire.Api.Publishing;

/// <summary>Refusals of requests to import datasets that cannot be read.</summary>
internal static class ImportRequestErrors
{
    public static RepositoryException IdentifierMissing() =>
        Refuse.BadRequest(
            "request.import.identifier-missing",
            $"Please provide a persistent identifier, either by including it in the JSON, or by using the pid query parameter."
        );

    public static RepositoryException IdentifierMalformed(string pid) =>
        Refuse.BadRequest(
            "request.import.identifier-malformed",
            $"Cannot parse the PID parameter '{pid}'. Make sure it is in valid form - see Dataverse Native API documentation."
        );

    public static RepositoryException CharactersNotAllowed() =>
        Refuse.BadRequest(
            "request.import.identifier-characters",
            $"PID parameter contains characters that are not allowed by the Dataverse application. On import, the PID must only "
                + $"contain characters specified in this regex: ^[A-Za-z0-9._/:\\-]*"
        );
}
