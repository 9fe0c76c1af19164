namespace Quire.Contracts.Administration;

/// <summary>Body of defining a workflow.</summary>
public sealed record WorkflowRequest
{
    /// <summary>What people call it.</summary>
    public string? Name { get; init; }

    /// <summary>What it does, in order.</summary>
    public IReadOnlyList<WorkflowStepBody>? Steps { get; init; }
}
