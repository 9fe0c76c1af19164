using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Administration;
using Quire.Repository.Publishing.Workflows;

namespace Quire.Api.Publishing.Workflows;

/// <summary>Defining what runs before and after publications.</summary>
internal static class WorkflowEndpoints
{
    public static void MapWorkflowEndpoints(this IEndpointRouteBuilder workflows)
    {
        workflows
            .MapPost("", AddAsync)
            .Says("AddWorkflow", "Defines a workflow.", 201, 400, 503)
            .IgnoringTokens()
            .Takes<WorkflowRequest>()
            .Produces<ApiEnvelope<WorkflowResponse>>(StatusCodes.Status201Created);
        workflows
            .MapGet("", ListAsync)
            .Says("ListWorkflows", "Lists the workflows.", 503)
            .IgnoringTokens()
            .Produces<ApiEnvelope<IReadOnlyList<WorkflowSummary>>>();
        workflows
            .MapGet("/{id}", GetAsync)
            .Says("GetWorkflow", "Reads a workflow.", 400, 404, 503)
            .IgnoringTokens()
            .Produces<ApiEnvelope<WorkflowResponse>>();
        workflows
            .MapDelete("/{id}", DeleteAsync)
            .Says("DeleteWorkflow", "Forgets a workflow that is no default.", 400, 403, 404, 503)
            .IgnoringTokens()
            .Produces<ApiEnvelope<MessagePayload>>();
    }

    /// <summary>The number of a workflow.</summary>
    public static long Number(string text) =>
        long.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id
            : throw WorkflowRequestErrors.IdMalformed();

    private static async Task<IResult> AddAsync(Call call)
    {
        var body = await JsonBody.ReadAsync<WorkflowRequest>(call.Http.Request, call.Aborted);
        var added = await call.RunAsync(new AddWorkflow(body.Name ?? "", [.. (body.Steps ?? []).Select(WorkflowJson.Read)]));
        return Answer.Created(
            string.Create(CultureInfo.InvariantCulture, $"/admin/workflows/{added.Id}"),
            WorkflowJson.Of(added)
        );
    }

    private static async Task<IResult> ListAsync(Call call) =>
        Answer.Ok<IReadOnlyList<WorkflowSummary>>([.. (await call.RunAsync(new ListWorkflows())).Select(WorkflowJson.SummaryOf)]);

    private static async Task<IResult> GetAsync(string id, Call call) =>
        Answer.Ok(WorkflowJson.Of(await call.RunAsync(new GetWorkflow(Number(id)))));

    private static async Task<IResult> DeleteAsync(string id, Call call)
    {
        await call.RunAsync(new DeleteWorkflow(Number(id)));
        return Answer.Message($"Workflow {id} deleted");
    }
}
