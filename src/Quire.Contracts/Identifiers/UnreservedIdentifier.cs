namespace Quire.Contracts.Identifiers;

/// <summary>A dataset whose identifier is not kept for it yet.</summary>
public sealed record UnreservedIdentifier
{
    /// <summary>The dataset.</summary>
    public required long Id { get; init; }

    /// <summary>Its identifier.</summary>
    public required string Pid { get; init; }
}
