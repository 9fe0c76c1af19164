namespace Quire.Repository.Files.Tables.Rows;

/// <summary>Which rows of a table are asked for, as it was written.</summary>
public sealed record RowsAsked
{
    /// <summary>How many rows are given where nothing is said.</summary>
    public const int UsualLimit = 100;

    /// <summary>Names of variables, with commas between them; all variables where there is none.</summary>
    public IReadOnlyList<string> Variables { get; init; } = [];

    /// <summary>What rows must meet, all of them.</summary>
    public IReadOnlyList<string> Conditions { get; init; } = [];

    /// <summary>Variables rows are ordered by; null for the order of the table.</summary>
    public string? Order { get; init; }

    /// <summary>How many are passed over.</summary>
    public int Offset { get; init; }

    /// <summary>How many are given at the most.</summary>
    public int Limit { get; init; } = UsualLimit;
}
