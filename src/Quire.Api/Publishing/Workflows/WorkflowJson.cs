using Quire.Contracts.Administration;
using Quire.Domain.Publishing.Workflows;
using Quire.Repository.Data.Publishing;

namespace Quire.Api.Publishing.Workflows;

/// <summary>Workflows as the wire has them.</summary>
internal static class WorkflowJson
{
    public static WorkflowResponse Of(WorkflowRecord workflow) =>
        new()
        {
            Id = workflow.Id,
            Name = workflow.Name,
            Steps = workflow.Steps.Count == 0 ? null : [.. workflow.Steps.Select(Of)],
        };

    public static WorkflowSummary SummaryOf(WorkflowRecord workflow) => new() { Id = workflow.Id, Name = workflow.Name };

    public static WorkflowStep Read(WorkflowStepBody step) =>
        new()
        {
            Provider = step.Provider ?? "",
            StepType = step.StepType ?? "",
            Parameters = new(step.Parameters ?? new Dictionary<string, string>(StringComparer.Ordinal), StringComparer.Ordinal),
            RequiredSettings = new(
                step.RequiredSettings ?? new Dictionary<string, string>(StringComparer.Ordinal),
                StringComparer.Ordinal
            ),
        };

    private static WorkflowStepBody Of(WorkflowStep step) =>
        new()
        {
            StepType = step.StepType,
            Provider = step.Provider,
            Parameters = step.Parameters,
            RequiredSettings = step.RequiredSettings,
        };
}
