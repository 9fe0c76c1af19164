namespace Quire.Tabular.Querying;

/// <summary>Which rows and columns of a table are wanted.</summary>
public sealed record TableQuery
{
    /// <summary>The columns, in the order they are wanted.</summary>
    public required IReadOnlyList<int> Columns { get; init; }

    /// <summary>What rows must meet; all of them.</summary>
    public IReadOnlyList<RowCondition> Conditions { get; init; } = [];

    /// <summary>What they are ordered by; as they stand in the table where nothing is said.</summary>
    public IReadOnlyList<RowOrder> Order { get; init; } = [];

    /// <summary>How many of them are passed over.</summary>
    public long Offset { get; init; }

    /// <summary>How many are given at the most.</summary>
    public required int Limit { get; init; }

    /// <summary>
    /// Bytes that rows may take which are kept until all were seen, as ordering and counting want it; 16 MiB unless told.
    /// </summary>
    public long Memory { get; init; } = 16L << 20;

    /// <summary>Whether every row has to be looked at.</summary>
    public bool LooksAtAll => Conditions.Count > 0 || Order.Count > 0;
}
