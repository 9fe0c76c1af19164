using System.Globalization;
using System.Text.Json;
using Quire.Contracts.Files.Tables;

namespace Quire.Cli.Files.Tables;

/// <summary>Rows of a table.</summary>
internal sealed record RowsResult
{
    /// <summary>Rows of the table.</summary>
    public required long Total { get; init; }

    /// <summary>Rows that meet the conditions.</summary>
    public required long Matched { get; init; }

    /// <summary>How many of them were passed over.</summary>
    public required long Offset { get; init; }

    /// <summary>Names of the columns.</summary>
    public required IReadOnlyList<string> Variables { get; init; }

    /// <summary>A value for each column, row by row.</summary>
    public required IReadOnlyList<IReadOnlyList<JsonElement>> Rows { get; init; }

    public static RowsResult Of(TableRowsResponse page) =>
        new()
        {
            Total = page.Total,
            Matched = page.Matched,
            Offset = page.Offset,
            Variables = [.. page.Variables.Select(v => v.Name)],
            Rows = page.Rows,
        };

    /// <summary>Which rows of how many these are.</summary>
    public string Extent() =>
        Rows.Count == 0
            ? string.Create(CultureInfo.InvariantCulture, $"No rows; {Matched} of {Total} match.")
            : string.Create(
                CultureInfo.InvariantCulture,
                $"Rows {Offset + 1} to {Offset + Rows.Count} of {Matched}{(Matched < Total ? $" that match, of {Total}" : "")}."
            );
}
