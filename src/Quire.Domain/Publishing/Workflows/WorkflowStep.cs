using System.Text.Json.Serialization;

namespace Quire.Domain.Publishing.Workflows;

/// <summary>One step of a workflow, as administrators define it. Stored under the names given here.</summary>
public sealed record WorkflowStep
{
    /// <summary>Who offers the step; <c>:internal</c> is the only one there is.</summary>
    [JsonPropertyName("provider")]
    public required string Provider { get; init; }

    /// <summary>What it does, one of <see cref="WorkflowStepTypes"/>.</summary>
    [JsonPropertyName("stepType")]
    public required string StepType { get; init; }

    /// <summary>What it does it with.</summary>
    [JsonPropertyName("parameters")]
    public Dictionary<string, string> Parameters { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Settings it is meant to know, with their types; kept and shown.</summary>
    [JsonPropertyName("requiredSettings")]
    public Dictionary<string, string> RequiredSettings { get; init; } = new(StringComparer.Ordinal);
}
