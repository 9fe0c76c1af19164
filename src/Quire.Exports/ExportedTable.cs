namespace Quire.Exports;

/// <summary>What is known of the table in a file.</summary>
/// <param name="Rows">How many rows it has.</param>
/// <param name="Variables">Its columns, in their order.</param>
public sealed record ExportedTable(long Rows, IReadOnlyList<ExportedVariable> Variables)
{
    /// <summary>Variables that belong together.</summary>
    public IReadOnlyList<ExportedGroup> Groups { get; init; } = [];
}
