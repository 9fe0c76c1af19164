using Quire.Domain.Errors;

namespace Quire.Api.Administration.Tools;

/// <summary>Refusals of manifests that cannot be read, and of tools that do not answer.</summary>
internal static class ToolRequestErrors
{
    public static RepositoryException NoObject() =>
        Refuse.BadRequest("reading.tool.no-object", $"The manifest must be a JSON object, and so must what it lists.");

    public static RepositoryException Missing(string field) => Refuse.BadRequest("reading.tool.missing", $"{field} is required.");

    public static RepositoryException NoText(string field) =>
        Refuse.BadRequest("reading.tool.no-text", $"'{field}' of the manifest must be a text that is not empty.");

    public static RepositoryException WrongKind(string field) =>
        Refuse.BadRequest("reading.tool.wrong-kind", $"'{field}' of the manifest is not in its form.");

    public static RepositoryException NoJson() =>
        Refuse.BadRequest("reading.tool.opening-malformed", $"Invalid JSON format in request body");

    public static RepositoryException NoAnswer(string tool) =>
        Refuse.Unavailable(
            "tool.external.no-answer",
            $"The tool {tool} did not say where to go. Ask whoever runs it, or try again later."
        );
}
