using Quire.Domain.Errors;

namespace Quire.Repository.Metadata;

/// <summary>Refusals about metadata blocks.</summary>
internal static class BlockErrors
{
    public static RepositoryException NotFound(string block) =>
        Refuse.NotFound("metadata.block.not-found", $"There is no metadata block '{block}'.");

    public static RepositoryException FieldNotFound(string field) =>
        Refuse.NotFound("metadata.field.not-found", $"There is no field '{field}'.");

    public static RepositoryException NoTexts(string files) =>
        Refuse.BadRequest(
            "metadata.texts.none",
            $"None of the files is of a metadata block and a language, as citation_de.properties is: {files}"
        );

    public static RepositoryException FieldInUse(string field) =>
        Refuse.BadRequest(
            "metadata.field.in-use",
            $"The field '{field}' has values already: it can neither take fewer of them nor become of another kind or controlled."
        );
}
