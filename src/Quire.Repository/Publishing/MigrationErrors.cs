using Quire.Domain.Errors;

namespace Quire.Repository.Publishing;

/// <summary>Refusals about releasing what was published elsewhere before.</summary>
internal static class MigrationErrors
{
    public static RepositoryException DateAhead() =>
        Refuse.BadRequest(
            "publishing.migration.date-ahead",
            $"Unable to set publication date (http://schema.org/datePublished): it lies ahead."
        );
}
