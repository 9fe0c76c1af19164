using Quire.Domain.Errors;

namespace Quire.Api.Collections;

/// <summary>Refusals of requests about collections that cannot be read.</summary>
internal static class CollectionRequestErrors
{
    public static RepositoryException RootExists() =>
        Refuse.Rule(
            "collection.root.exists",
            $"There is a root collection already. Name the collection the new one is to be in."
        );

    public static RepositoryException FeaturedListsMissing() =>
        Refuse.BadRequest(
            "request.featured-items.lists-missing",
            $"All input parameters (id, content, displayOrder, keepFile, fileName) are required."
        );

    public static RepositoryException FeaturedListsUneven() =>
        Refuse.BadRequest(
            "request.featured-items.lists-uneven",
            $"All input lists (id, content, displayOrder, keepFile, fileName, type, dvObject) must have the same size."
        );

    public static RepositoryException FeaturedNoNumber(string part, string text) =>
        Refuse.BadRequest("request.featured-items.no-number", $"The part {part} must be a whole number, not '{text}'.");

    public static RepositoryException FeaturedNoTruth(string part, string text) =>
        Refuse.BadRequest("request.featured-items.no-truth", $"The part {part} must be true or false, not '{text}'.");

    public static RepositoryException NothingToLink(string type) =>
        Refuse.BadRequest("request.link.type-unknown", $"What is linked is a dataset or a dataverse, not a '{type}'.");

    public static RepositoryException FieldMissing(string field) =>
        Refuse.BadRequest("request.collection.field-missing", $"The field {field} is missing in the JSON of the collection.");
}
