using Quire.Domain.Errors;

namespace Quire.Domain.Metadata.Blocks;

/// <summary>Refusals of a definition file. They say where the mistake is, for a file is thousands of lines long.</summary>
internal static class DefinitionErrors
{
    public static RepositoryException MissingColumn(string section, int line, string column, int number) =>
        Refuse.BadRequest(
            "metadata.definition.column-missing",
            $"Error parsing metadata block in {section} part, line #{line}: missing '{column}' column (#{number})"
        );

    public static RepositoryException Malformed(string section, int line, string problem) =>
        Refuse.BadRequest(
            "metadata.definition.malformed",
            $"Error parsing metadata block in {section} part, line #{line}: {problem}"
        );
}
