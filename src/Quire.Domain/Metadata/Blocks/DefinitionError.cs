using Quire.Domain.Errors;

namespace Quire.Domain.Metadata.Blocks;

/// <summary>Refusals of a definition file. They say where the mistake is, for a file is thousands of lines long.</summary>
internal static class DefinitionError
{
    public static RepositoryException MissingColumn(DefinitionSection section, int line, int index) => Refuse.BadRequest(
        $"Error parsing metadata block in {section.Name} part, line #{line}: missing '{section.Columns[index - 1]}' column (#{index + 1})");

    public static RepositoryException At(DefinitionSection? section, int line, string message) => Refuse.BadRequest(
        $"Error parsing metadata block in {section?.Name ?? "unknown"} part, line #{line}: {message}");
}
