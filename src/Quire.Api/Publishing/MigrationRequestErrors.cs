using Quire.Domain.Errors;

namespace Quire.Api.Publishing;

/// <summary>Refusals of requests that bring datasets published elsewhere and cannot be read.</summary>
internal static class MigrationRequestErrors
{
    public static RepositoryException IdentifierMalformed(string? identifier) =>
        Refuse.BadRequest(
            "request.migration.identifier-malformed",
            $"Cannot parse the @id '{identifier}'. Make sure it is in valid form - see Dataverse Native API documentation."
        );

    public static RepositoryException NeverPublished() =>
        Refuse.BadRequest("request.migration.never-published", $"Cannot recreate a dataset that hasn't been published.");

    public static RepositoryException NumberMalformed(string number) =>
        Refuse.BadRequest(
            "request.migration.number-malformed",
            $"'{number}' (http://schema.org/version) is no number of a version, such as 1.0."
        );

    public static RepositoryException DateMalformed(string? date) =>
        Refuse.BadRequest(
            "request.migration.date-malformed",
            $"Unable to set publication date (http://schema.org/datePublished): '{date}' is no date, such as 2020-10-26."
        );
}
