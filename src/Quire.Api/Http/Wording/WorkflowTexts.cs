namespace Quire.Api.Http.Wording;

/// <summary>How workflows are spoken of on the wire.</summary>
internal static class WorkflowTexts
{
    public static IReadOnlyList<RefusalText> All { get; } =
    [
        RefusalText.Of("request.json.malformed", "Can't parse Json: {problem}") with
        {
            At = ["AddWorkflow"],
        },
        RefusalText.Of("workflow.target.not-found", "workflow with id {workflow} not found") with
        {
            At = ["DeleteWorkflow"],
        },
    ];
}
