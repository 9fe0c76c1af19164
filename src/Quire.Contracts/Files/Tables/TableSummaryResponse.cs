namespace Quire.Contracts.Files.Tables;

/// <summary>What stands in the variables of the table in a file (<c>GET files/{id}/summary</c>; Quire only).</summary>
public sealed record TableSummaryResponse
{
    /// <summary>Which table it is: another one is shown once the file was read again.</summary>
    public required long ContentId { get; init; }

    /// <summary>Universal numeric fingerprint of the table; absent where it has none.</summary>
    public string? Unf { get; init; }

    /// <summary>How many rows the table has.</summary>
    public required long Total { get; init; }

    /// <summary>The variables, in the order of the columns or as they were asked for.</summary>
    public required IReadOnlyList<VariableSummaryResponse> Variables { get; init; }
}
