using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Api.Publishing.Reading;
using Quire.Contracts;
using Quire.Domain.Access;
using Quire.Repository.Publishing.Workflows;

namespace Quire.Api.Publishing.Workflows;

/// <summary>Resuming workflows that wait, and from where that may be done.</summary>
internal static class ResumeEndpoints
{
    public static void MapResumeAddressEndpoints(this IEndpointRouteBuilder workflows)
    {
        workflows
            .MapGet("/ip-whitelist", GetAsync)
            .Says("GetResumeAddresses", "Reads the addresses workflows are resumed from.", 503)
            .IgnoringTokens()
            .Produces<ApiEnvelope<MessagePayload>>();
        workflows
            .MapPut("/ip-whitelist", SetAsync)
            .Says("SetResumeAddresses", "Replaces the addresses workflows are resumed from by those in the body.", 400, 503)
            .IgnoringTokens()
            .Takes<string>("text/plain")
            .Produces<ApiEnvelope<MessagePayload>>();
        workflows
            .MapDelete("/ip-whitelist", ResetAsync)
            .Says("ResetResumeAddresses", "Lets this machine alone resume workflows.", 400, 503)
            .IgnoringTokens()
            .Produces<ApiEnvelope<MessagePayload>>();
    }

    public static void MapResumeEndpoint(this IEndpointRouteBuilder api) =>
        api.MapPost("/workflows/{invocation}", ResumeAsync)
            .Says("ResumeWorkflow", "Says how the step went that a workflow waits for.", 202, 400, 401, 404)
            .IgnoringTokens()
            .Takes<string>("text/plain")
            .Produces<string>(StatusCodes.Status202Accepted, "text/plain");

    private static async Task<IResult> GetAsync(Call call) => Answer.Message(await call.RunAsync(new GetResumeAddresses()));

    private static async Task<IResult> SetAsync(Call call) =>
        Answer.Message(await call.RunAsync(new SetResumeAddresses(await JsonBody.TextAsync(call.Http.Request, call.Aborted))));

    private static async Task<IResult> ResetAsync(Call call) =>
        Answer.Message($"Restored whitelist to default ({await call.RunAsync(new SetResumeAddresses(Addresses: null))})");

    private static async Task<IResult> ResumeAsync(string invocation, Call call)
    {
        var from = Connected.OriginOf(call.Http).OfCaller;
        var dataset = await call.RunAsync(new FindInvocation(invocation, from));
        var reply = WorkflowReplyReader.Read(await JsonBody.TextAsync(call.Http.Request, call.Aborted));
        await call.RunAsync(new ResumeWorkflow(new ObjectRef.Dataset(dataset), invocation, reply, from));
        return Results.Text(
            string.Create(CultureInfo.InvariantCulture, $"/api/datasets/{dataset}"),
            "text/plain",
            statusCode: StatusCodes.Status202Accepted
        );
    }
}
