using Quire.Domain.Errors;

namespace Quire.Api.Collections;

/// <summary>Refusals of requests about collections that cannot be read.</summary>
internal static class CollectionRequestErrors
{
    public static RepositoryException RootExists() =>
        Refuse.Rule("collection.root.exists", $"Root Dataverse already exists. Cannot create another one");

    public static RepositoryException FieldMissing(string field) => Refuse.BadRequest(
        "request.collection.field-missing",
        $"Error parsing the POSTed json into a dataverse: Field {field} is mandatory");
}
