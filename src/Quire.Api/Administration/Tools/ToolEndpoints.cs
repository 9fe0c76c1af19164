using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Administration.Reading;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Administration.Tools;
using Quire.Repository.Administration.Tools;
using Quire.Repository.Data.Administration;

namespace Quire.Api.Administration.Tools;

/// <summary>External tools: everybody sees them, superusers add and remove them.</summary>
internal static class ToolEndpoints
{
    private static readonly QueryParameter Scope = new("scope", QueryKind.Text, "Only tools for `dataset` or `file`.");
    private static readonly QueryParameter Type = new("type", QueryKind.Text, "Only tools for something, such as `preview`.");
    private static readonly QueryParameter ContentType = new("contentType", QueryKind.Text, "Only tools for files of this type.");

    public static void MapToolEndpoints(this IEndpointRouteBuilder tools)
    {
        tools
            .MapGet("", ListAsync)
            .Says("ListExternalTools", "Lists the external tools of the installation.")
            .Asks(Scope, Type, ContentType)
            .Produces<ApiEnvelope<IReadOnlyList<ExternalTool>>>();
        tools
            .MapGet("/{toolId:long}", GetAsync)
            .Says("GetExternalTool", "Reads an external tool.", 400)
            .Produces<ApiEnvelope<ExternalTool>>();
        tools
            .MapPost("", AddAsync)
            .Says("AddExternalTool", "Adds an external tool by its manifest.", 400, 403)
            .Takes<ExternalTool>()
            .Produces<ApiEnvelope<ExternalTool>>();
        tools
            .MapDelete("/{toolId:long}", DeleteAsync)
            .Says("DeleteExternalTool", "Removes an external tool.", 400, 403)
            .Produces<ApiEnvelope<MessagePayload>>();
    }

    public static void MapToolAdministrationEndpoints(this IEndpointRouteBuilder tools)
    {
        tools
            .MapGet("", ListAllAsync)
            .Says("ListAllExternalTools", "Lists the external tools of the installation.", 503)
            .IgnoringTokens()
            .Produces<ApiEnvelope<IReadOnlyList<ExternalTool>>>();
        tools
            .MapGet("/{toolId:long}", GetAsync)
            .Says("GetRegisteredExternalTool", "Reads an external tool.", 400, 503)
            .IgnoringTokens()
            .Produces<ApiEnvelope<ExternalTool>>();
        tools
            .MapPost("", RegisterAsync)
            .Says("RegisterExternalTool", "Adds an external tool by its manifest.", 400, 503)
            .IgnoringTokens()
            .Takes<ExternalTool>()
            .Produces<ApiEnvelope<ExternalTool>>();
        tools
            .MapDelete("/{toolId:long}", UnregisterAsync)
            .Says("UnregisterExternalTool", "Removes an external tool.", 400, 503)
            .IgnoringTokens()
            .Produces<ApiEnvelope<MessagePayload>>();
    }

    private static async Task<IResult> ListAsync(Call call) =>
        Of(await call.RunAsync(new ListExternalTools(call.Query(Scope), call.Query(Type), call.Query(ContentType))));

    private static async Task<IResult> ListAllAsync(Call call) => Of(await call.RunAsync(new ListExternalTools()));

    private static async Task<IResult> GetAsync(long toolId, Call call) =>
        Answer.Ok(ToolJson.Of(await call.RunAsync(new GetExternalTool(toolId))));

    private static async Task<IResult> AddAsync(Call call) =>
        Answer.Ok(ToolJson.Of(await call.RunAsync(new AddExternalTool(await ManifestReader.ReadAsync(call)))));

    private static async Task<IResult> RegisterAsync(Call call) =>
        Answer.Ok(ToolJson.Of(await call.RunAsync(new RegisterExternalTool(await ManifestReader.ReadAsync(call)))));

    private static async Task<IResult> DeleteAsync(long toolId, Call call)
    {
        await call.RunAsync(new DeleteExternalTool(toolId));
        return Answer.Message($"Deleted external tool with id of {toolId}");
    }

    private static async Task<IResult> UnregisterAsync(long toolId, Call call)
    {
        await call.RunAsync(new UnregisterExternalTool(toolId));
        return Answer.Message($"Deleted external tool with id of {toolId}");
    }

    private static IResult Of(IReadOnlyList<ExternalToolRecord> tools) =>
        Answer.Ok<IReadOnlyList<ExternalTool>>([.. tools.Select(ToolJson.Of)]);
}
