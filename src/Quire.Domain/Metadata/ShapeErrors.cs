using Quire.Domain.Errors;

namespace Quire.Domain.Metadata;

/// <summary>Refusals of values that have not the form of their field.</summary>
internal static class ShapeErrors
{
    public static RepositoryException OnlyInside(string field, string parent) =>
        Refuse.BadRequest("metadata.shape.only-inside", $"Field {field} can only be given inside {parent}.");

    public static RepositoryException NoCompound(string field) =>
        Refuse.BadRequest("metadata.shape.no-compound", $"Invalid value submitted for {field}. It should have child fields.");

    public static RepositoryException NoText(string field) =>
        Refuse.BadRequest("metadata.shape.no-text", $"Invalid value submitted for {field}. It should be text.");

    public static RepositoryException NoChild(string field, string parent) =>
        Refuse.BadRequest("metadata.shape.no-child", $"field {field} is not a child of {parent}");

    public static RepositoryException NotStorable(string field) =>
        Refuse.BadRequest(
            "metadata.shape.not-storable",
            $"Invalid value submitted for {field}. It has characters that cannot be stored."
        );

    public static RepositoryException Several(string field) =>
        Refuse.BadRequest("metadata.shape.several", $"Invalid value submitted for {field}. It should be a single value.");
}
