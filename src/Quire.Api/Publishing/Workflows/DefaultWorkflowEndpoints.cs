using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Administration;
using Quire.Repository.Publishing.Workflows;

namespace Quire.Api.Publishing.Workflows;

/// <summary>Which workflow runs when.</summary>
internal static class DefaultWorkflowEndpoints
{
    public static void MapDefaultWorkflowEndpoints(this IEndpointRouteBuilder workflows)
    {
        workflows
            .MapGet("/default", ListAsync)
            .Says("ListDefaultWorkflows", "Lists the workflow of each trigger.", 503)
            .IgnoringTokens()
            .Produces<ApiEnvelope<IReadOnlyDictionary<string, WorkflowSummary?>>>();
        workflows
            .MapGet("/default/{trigger}", GetAsync)
            .Says("GetDefaultWorkflow", "Reads the workflow of a trigger.", 400, 404, 503)
            .IgnoringTokens()
            .Produces<ApiEnvelope<WorkflowResponse>>();
        workflows
            .MapPut("/default/{trigger}", SetAsync)
            .Says("SetDefaultWorkflow", "Makes the workflow whose number is the body that of a trigger.", 400, 404, 503)
            .IgnoringTokens()
            .Takes<string>("text/plain")
            .Produces<ApiEnvelope<MessagePayload>>();
        workflows
            .MapDelete("/default/{trigger}", ClearAsync)
            .Says("ClearDefaultWorkflow", "Leaves a trigger without workflow.", 400, 503)
            .IgnoringTokens()
            .Produces<ApiEnvelope<MessagePayload>>();
    }

    private static async Task<IResult> ListAsync(Call call) =>
        Answer.Ok<IReadOnlyDictionary<string, WorkflowSummary?>>(
            (await call.RunAsync(new ListDefaultWorkflows())).ToDictionary(
                d => d.Key,
                d => d.Value is { } workflow ? WorkflowJson.SummaryOf(workflow) : null,
                StringComparer.Ordinal
            )
        );

    private static async Task<IResult> GetAsync(string trigger, Call call) =>
        Answer.Ok(WorkflowJson.Of(await call.RunAsync(new GetDefaultWorkflow(trigger))));

    private static async Task<IResult> SetAsync(string trigger, Call call)
    {
        var id = WorkflowEndpoints.Number(await JsonBody.TextAsync(call.Http.Request, call.Aborted));
        await call.RunAsync(new SetDefaultWorkflow(trigger, id));
        return Answer.Message($"Default workflow id for trigger {trigger} set to {id}");
    }

    private static async Task<IResult> ClearAsync(string trigger, Call call)
    {
        await call.RunAsync(new SetDefaultWorkflow(trigger, Workflow: null));
        return Answer.Message($"default workflow for trigger {trigger} unset.");
    }
}
