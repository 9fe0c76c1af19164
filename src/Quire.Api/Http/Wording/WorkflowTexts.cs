namespace Quire.Api.Http.Wording;

/// <summary>How workflows are spoken of on the wire.</summary>
internal static class WorkflowTexts
{
    public static IReadOnlyList<RefusalText> All { get; } =
    [
        RefusalText.Of("workflow.target.not-found", "Can't find workflow with id {workflow}"),
        RefusalText.Of(
            "workflow.target.is-default",
            "Cannot delete the default workflow. Please change the default workflow and try again."
        ),
        RefusalText.Of("workflow.trigger.unknown", "Unknown trigger type '{trigger}'. Available triggers: [{known}]"),
        RefusalText.Of("workflow.default.none", "no default workflow"),
        RefusalText.Of("workflow.addresses.malformed", "Request contains illegal IP addresses."),
        RefusalText.Of(
            "workflow.resume.address",
            "Sorry, your IP address is not authorized to send resume requests. Please contact an admin."
        ),
        RefusalText.Of("workflow.invocation.not-found", "Cannot find workflow invocation with id {invocation}"),
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
