using Quire.Domain.Errors;

namespace Quire.Domain.Metadata;

/// <summary>Refusals of values that have not the form of their field.</summary>
internal static class ShapeErrors
{
    public static RepositoryException OnlyInside(string field, string parent) =>
        Refuse.BadRequest("metadata.shape.only-inside", $"Field {field} can only be given inside {parent}.");

    public static RepositoryException NoCompound(string field) =>
        Refuse.BadRequest("metadata.shape.no-compound", $"The field {field} takes fields of its own, not a text.");

    public static RepositoryException NoText(string field) =>
        Refuse.BadRequest("metadata.shape.no-text", $"The field {field} takes text.");

    public static RepositoryException NoChild(string field, string parent) =>
        Refuse.BadRequest("metadata.shape.no-child", $"The field {field} is none of those inside {parent}.");

    public static RepositoryException NotStorable(string field) =>
        Refuse.BadRequest("metadata.shape.not-storable", $"The value of the field {field} has characters that cannot be stored.");

    public static RepositoryException Several(string field) =>
        Refuse.BadRequest("metadata.shape.several", $"The field {field} takes a single value.");
}
