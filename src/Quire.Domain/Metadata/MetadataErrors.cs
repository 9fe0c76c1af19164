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
            $"What takes one value has one already: {field}. Ask for it to be replaced."
        );

    public static RepositoryException ValueNotFound(string field, string text) =>
        Refuse.BadRequest("metadata.edit.value-not-found", $"The field {field} has no value {text} that could be deleted.");

    public static RepositoryException Invalid(IReadOnlyList<FieldProblem> list, string problems) =>
        Refuse.Metadata("metadata.document.invalid", $"The metadata cannot be saved: {problems}.", list);
}
