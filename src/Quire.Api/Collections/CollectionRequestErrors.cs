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

    public static RepositoryException NothingToLink(string type) =>
        Refuse.BadRequest("request.link.type-unknown", $"What is linked is a dataset or a dataverse, not a '{type}'.");

    public static RepositoryException FieldMissing(string field) =>
        Refuse.BadRequest("request.collection.field-missing", $"The field {field} is missing in the JSON of the collection.");
}
