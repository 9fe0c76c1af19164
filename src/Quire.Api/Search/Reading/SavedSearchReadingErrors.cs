using Quire.Domain.Errors;

namespace Quire.Api.Search.Reading;

/// <summary>What is wrong with the body of a search to be saved.</summary>
internal static class SavedSearchReadingErrors
{
    public static RepositoryException NoObject() => Refuse.BadRequest("reading.saved-search.no-object", $"JSON is expected.");

    public static RepositoryException Missing(string member) =>
        Refuse.BadRequest("reading.saved-search.missing", $"Required field missing: {member}");

    public static RepositoryException NoNumber(string member) =>
        Refuse.BadRequest("reading.saved-search.no-number", $"A number is required for {member}");

    public static RepositoryException NoText(string member) =>
        Refuse.BadRequest("reading.saved-search.no-text", $"Problem getting {member}: a text is required.");
}
