using System.Collections.Immutable;
using System.Globalization;
using Quire.Domain.Errors;
using Quire.Domain.Texts;

namespace Quire.Domain.Metadata.Blocks;

/// <summary>
/// Reads a tab-separated definition file. A first cell that starts with # opens a section; data rows begin with an empty cell.
/// Columns count by position: the names in the header rows differ from file to file and are not read.
/// </summary>
public static class BlockDefinitionReader
{
    // Where a mistake is before any section begins.
    private const string Unknown = "unknown";

    /// <summary>Reads a whole file.</summary>
    /// <exception cref="RepositoryException">A row is malformed; the message names section, line and column.</exception>
    public static BlockDefinition Read(string text)
    {
        var rows = ImmutableArray.CreateBuilder<DefinitionRow>();
        DefinitionSection? section = null;
        var line = 0;
        foreach (var range in text.AsSpan().EnumerateLines())
        {
            line++;
            var cells = Cells(range.ToString());
            if (cells.Count == 0)
            {
                continue;
            }

            if (cells[0].StartsWith('#'))
            {
                section = Section(cells[0], section, line);
                continue;
            }

            rows.Add(
                Row(new(section ?? throw DefinitionErrors.Malformed(Unknown, line, "No #header defined in file."), line, cells))
            );
        }

        return new(rows.DrainToImmutable());
    }

    private static DefinitionSection Section(string header, DefinitionSection? current, int line) =>
        header switch
        {
            "#metadataBlock" => DefinitionSection.Block,
            "#datasetField" => DefinitionSection.Field,
            "#controlledVocabulary" => DefinitionSection.Term,
            _ => throw DefinitionErrors.Malformed(
                current?.Name ?? Unknown,
                line,
                $"Encountered unknown #header type '{header}'."
            ),
        };

    private static DefinitionRow Row(DefinitionCells cells)
    {
        if (cells.Section == DefinitionSection.Block)
        {
            return new DefinitionRow.Block(cells.Name(1), cells.Optional(2), cells.Text(3), cells.Optional(4))
            {
                Line = cells.Line,
            };
        }

        if (cells.Section == DefinitionSection.Term)
        {
            var value = new VocabularyValue(cells.Demand(2), cells.Text(3), cells.Number(4), cells.From(5));
            return new DefinitionRow.Term(cells.Demand(1), value) { Line = cells.Line };
        }

        return new DefinitionRow.Field(
            new()
            {
                Name = cells.Name(1),
                Title = cells.Text(2),
                Description = cells.Text(3),
                Watermark = cells.Text(4),
                Kind =
                    Enum.TryParse<FieldKind>(cells.Text(5), ignoreCase: true, out var kind)
                    && !char.IsAsciiDigit(cells.Text(5)[0])
                        ? kind
                        : throw cells.Wrong(5, $"'{cells.Text(5)}' is no field type"),
                DisplayOrder = cells.Number(6),
                DisplayFormat = cells.Text(7),
                AdvancedSearch = cells.Flag(8),
                Controlled = cells.Flag(9),
                Multiple = cells.Flag(10),
                Facetable = cells.Flag(11),
                DisplayOnCreate = cells.Flag(12),
                Required = cells.Flag(13),
                Parent = cells.Optional(14),
                Block = cells.Demand(15),
                TermUri = cells.Optional(16),
            }
        )
        {
            Line = cells.Line,
        };
    }

    /// <summary>Spreadsheets pad rows with empty cells and put cells that contain quotes into quotes.</summary>
    private static List<string> Cells(string line)
    {
        var cells = line.TrimStart('\uFEFF').Split('\t').Select(Cell).ToList();
        var filled = cells.FindLastIndex(c => c.Length > 0) + 1;
        cells.RemoveRange(filled, cells.Count - filled);
        return cells;
    }

    private static string Cell(string cell)
    {
        var text = cell.Trim();
        return text is ['"', .., '"'] ? text[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal).Trim() : text;
    }

    /// <summary>The cells of one data row.</summary>
    private sealed record DefinitionCells(DefinitionSection Section, int Line, List<string> Cells)
    {
        /// <summary>A column that has to be there; it may be empty as long as a later one is not.</summary>
        public string Text(int index) => index < Cells.Count ? Cells[index] : throw MissingColumn(index);

        public string Demand(int index) => Text(index) is { Length: > 0 } text ? text : throw MissingColumn(index);

        /// <summary>A name that can stand in queries, addresses and keys as it is.</summary>
        public string Name(int index)
        {
            var name = Demand(index);
            if (!TextLimits.DefinitionName.Allows(name))
            {
                throw Wrong(index, TextLimits.DefinitionName.Message.TrimEnd('.'));
            }

            return name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.')
                ? name
                : throw Wrong(index, $"'{name}' is no name: it has other characters than letters, digits, '_', '-' and '.'");
        }

        public string? Optional(int index) => index < Cells.Count && Cells[index].Length > 0 ? Cells[index] : null;

        public int Number(int index) =>
            int.TryParse(Text(index), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                ? number
                : throw Wrong(index, $"'{Text(index)}' is no whole number");

        public bool Flag(int index) => bool.TryParse(Text(index), out var flag) && flag;

        public ImmutableArray<string> From(int index) => [.. Cells.Skip(index).Where(c => c.Length > 0)];

        private RepositoryException MissingColumn(int index) =>
            DefinitionErrors.MissingColumn(Section.Name, Line, Section.Columns[index - 1], index + 1);

        public RepositoryException Wrong(int index, string message) =>
            DefinitionErrors.Malformed(Section.Name, Line, $"{message} in '{Section.Columns[index - 1]}' column (#{index + 1})");
    }
}
