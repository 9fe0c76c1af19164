namespace Quire.Client;

/// <summary>Which rows of a table.</summary>
public sealed record RowQuery
{
    /// <summary>
    /// Names of the variables that are wanted, in the order wanted. Default: all. A name with a comma in it is put in double
    /// quotes.
    /// </summary>
    public IReadOnlyList<string> Variables { get; init; } = [];

    /// <summary>
    /// What rows must meet, all of them: <c>age&gt;=30</c>, <c>name~berg</c>, <c>state in (1,2)</c>, <c>age is missing</c>.
    /// </summary>
    public IReadOnlyList<string> Where { get; init; } = [];

    /// <summary>
    /// Variables the rows are ordered by, such as <c>age,-name</c> for the largest name first. Default: as they stand in the
    /// table.
    /// </summary>
    public string? Sort { get; init; }

    /// <summary>How many rows are passed over. Default: none.</summary>
    public int Offset { get; init; }

    /// <summary>How many rows are given at the most, up to 1000. Default: 100.</summary>
    public int Limit { get; init; } = 100;
}
