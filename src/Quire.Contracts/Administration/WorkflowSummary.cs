namespace Quire.Contracts.Administration;

/// <summary>A workflow in a list.</summary>
public sealed record WorkflowSummary
{
    /// <summary>Its number.</summary>
    public required long Id { get; init; }

    /// <summary>What people call it.</summary>
    public required string Name { get; init; }
}
