namespace Quire.Contracts.Administration;

/// <summary>A workflow.</summary>
public sealed record WorkflowResponse
{
    /// <summary>Its number.</summary>
    public required long Id { get; init; }

    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>What it does, in order; null when it does nothing.</summary>
    public IReadOnlyList<WorkflowStepBody>? Steps { get; init; }
}
