namespace Quire.Contracts.Administration;

/// <summary>A step of a workflow.</summary>
public sealed record WorkflowStepBody
{
    /// <summary>Who offers the step: <c>:internal</c>.</summary>
    public string? Provider { get; init; }

    /// <summary>What it does, such as <c>log</c>, <c>pause</c> or <c>http/sr</c>.</summary>
    public string? StepType { get; init; }

    /// <summary>What it does it with.</summary>
    public IReadOnlyDictionary<string, string>? Parameters { get; init; }

    /// <summary>Settings it is meant to know, with their types.</summary>
    public IReadOnlyDictionary<string, string>? RequiredSettings { get; init; }
}
