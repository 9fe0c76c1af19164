using Quire.Domain.Errors;

namespace Quire.Api.Metadata;

/// <summary>Refusals of requests about fields.</summary>
internal static class MetadataRequestErrors
{
    public static RepositoryException FieldNotFound(string name) =>
        Refuse.NotFound("request.field.not-found", $"There is no metadata field \"{name}\".");

    public static RepositoryException FieldMissing() =>
        Refuse.BadRequest("request.field.missing", $"Say which field is meant: datasetFieldType.");
}
