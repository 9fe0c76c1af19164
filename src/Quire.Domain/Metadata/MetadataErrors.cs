using Quire.Domain.Errors;

namespace Quire.Domain.Metadata;

/// <summary>Refusals about the metadata of a version.</summary>
internal static class MetadataErrors
{
    public static RepositoryException RequiredEmptied(string problems) =>
        Refuse.BadRequest("metadata.edit.required-emptied", $"{problems}");

    public static RepositoryException SingleFilled(string field) =>
        Refuse.BadRequest(
            "metadata.edit.single-filled",
            $"You may not add data to a field that already has data and does not allow multiples. Use replace=true to replace "
                + $"existing data ({field})"
        );

    public static RepositoryException ValueNotFound(string field, string text) =>
        Refuse.BadRequest("metadata.edit.value-not-found", $"Delete metadata failed: {field}: {text} not found.");

    public static RepositoryException Invalid(IReadOnlyList<FieldProblem> list, string problems) =>
        Refuse.Metadata("metadata.document.invalid", $"Validation Failed: {problems}.", list);
}
