namespace Quire.Contracts.Identifiers;

/// <summary>Datasets whose identifiers are not kept for them yet.</summary>
public sealed record UnreservedIdentifiers
{
    /// <summary>How many there are; the first thousand are counted.</summary>
    public required int NumUnreserved { get; init; }

    /// <summary>Which.</summary>
    public required IReadOnlyList<UnreservedIdentifier> Count { get; init; }
}
