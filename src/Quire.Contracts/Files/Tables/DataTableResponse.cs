using System.Text.Json.Serialization;

namespace Quire.Contracts.Files.Tables;

/// <summary>What is known of the table in a file (<c>GET files/{id}/dataTables</c>, since 6.x).</summary>
public sealed record DataTableResponse
{
    /// <summary>How many variables it has.</summary>
    public int VarQuantity { get; init; }

    /// <summary>How many rows it has.</summary>
    public long CaseQuantity { get; init; }

    /// <summary>How many lines a row takes; absent where it is one.</summary>
    public long? RecordsPerCase { get; init; }

    /// <summary>Universal numeric fingerprint of the table; absent where it has none.</summary>
    [JsonPropertyName("UNF")]
    public string? Unf { get; init; }

    /// <summary>The variables, in the order of the columns.</summary>
    public IReadOnlyList<DataVariableResponse> DataVariables { get; init; } = [];
}
