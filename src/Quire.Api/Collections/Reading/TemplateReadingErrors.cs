using Quire.Domain.Errors;

namespace Quire.Api.Collections.Reading;

/// <summary>What is wrong with the body of a template.</summary>
internal static class TemplateReadingErrors
{
    public static RepositoryException NoObject() =>
        Refuse.BadRequest("reading.template.no-object", $"The template must be a JSON object.");

    public static RepositoryException NameMissing() =>
        Refuse.BadRequest("reading.template.no-name", $"'name' of the template must be a text that is not empty.");

    public static RepositoryException DefaultNoTruth() =>
        Refuse.BadRequest("reading.template.default-no-truth", $"'isDefault' of the template must be true or false.");

    public static RepositoryException InstructionsMalformed() =>
        Refuse.BadRequest(
            "reading.template.instructions-malformed",
            $"'instructions' of the template must be a list of objects with 'instructionField' and 'instructionText'."
        );

    public static RepositoryException FieldUnknown(string field) =>
        Refuse.BadRequest("reading.template.field-unknown", $"Can't find type '{field}'");
}
