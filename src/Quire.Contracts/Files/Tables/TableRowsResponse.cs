using System.Text.Json;

namespace Quire.Contracts.Files.Tables;

/// <summary>Rows of the table in a file (<c>GET files/{id}/rows</c>; Quire only).</summary>
public sealed record TableRowsResponse
{
    /// <summary>Which table it is: another one is shown once the file was read again.</summary>
    public required long ContentId { get; init; }

    /// <summary>Universal numeric fingerprint of the whole table; absent where it has none.</summary>
    public string? Unf { get; init; }

    /// <summary>How many rows the table has.</summary>
    public required long Total { get; init; }

    /// <summary>How many of them meet the conditions; all where there is none.</summary>
    public required long Matched { get; init; }

    /// <summary>How many of those were passed over.</summary>
    public required long Offset { get; init; }

    /// <summary>How many rows are given at the most.</summary>
    public required int Limit { get; init; }

    /// <summary>The columns of the rows, in their order.</summary>
    public required IReadOnlyList<TableColumnResponse> Variables { get; init; }

    /// <summary>
    /// A value for each column, row by row: a number, a text, or null where there is none. Numbers JSON does not know
    /// (<c>NaN</c>, <c>Inf</c>) are texts.
    /// </summary>
    public required IReadOnlyList<IReadOnlyList<JsonElement>> Rows { get; init; }
}
