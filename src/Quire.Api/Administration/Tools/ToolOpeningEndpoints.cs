using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Administration.Reading;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Administration.Tools;
using Quire.Repository.Administration.Tools;

namespace Quire.Api.Administration.Tools;

/// <summary>Opening external tools for datasets and files, and what they are told then.</summary>
internal static class ToolOpeningEndpoints
{
    private static readonly QueryParameter Locale = new("locale", QueryKind.Text, "Language of whoever opened the tool.");

    public static void MapToolOpeningEndpoints(this IEndpointRouteBuilder api)
    {
        api.MapPost("/datasets/{id}/externalTool/{toolId:long}/toolUrl", OpenForDatasetAsync)
            .Says("OpenDatasetTool", "Tells where an external tool is opened for a dataset.", 400, 403, 404, 503)
            .Takes<ToolUrlRequest>()
            .Produces<ApiEnvelope<ToolUrlResponse>>();
        api.MapGet("/datasets/{id}/versions/{version}/toolparams/{toolId:long}", TellOfDatasetAsync)
            .Says("GetDatasetToolParameters", "Tells an external tool which dataset it was opened for.", 400, 401, 404)
            .Asks(Locale)
            .Produces<ApiEnvelope<ToolParametersResponse>>();
        api.MapPost("/files/{id}/externalTool/{toolId:long}/toolUrl", OpenForFileAsync)
            .Says("OpenFileTool", "Tells where an external tool is opened for a file.", 400, 403, 404, 503)
            .Takes<ToolUrlRequest>()
            .Produces<ApiEnvelope<ToolUrlResponse>>();
        api.MapGet("/files/{id}/metadata/{entryId:long}/toolparams/{toolId:long}", TellOfFileAsync)
            .Says("GetFileToolParameters", "Tells an external tool which file it was opened for.", 400, 403, 404)
            .Asks(Locale)
            .Produces<ApiEnvelope<ToolParametersResponse>>();
    }

    private static async Task<IResult> OpenForDatasetAsync(DatasetId id, long toolId, Call call, ToolLinks links)
    {
        var (preview, locale) = await ToolOpeningReader.ReadAsync(call);
        var opening = await call.RunAsync(new OpenDatasetTool(id.Ref, toolId, locale));
        return Answer.Ok(
            new ToolUrlResponse
            {
                ToolUrl = await links.OfAsync(opening, locale, preview, call.Aborted),
                DisplayName = opening.Tool.DisplayName,
                DatasetId = opening.ObjectId,
                Preview = preview,
            }
        );
    }

    private static async Task<IResult> OpenForFileAsync(FileId id, long toolId, Call call, ToolLinks links)
    {
        var (preview, locale) = await ToolOpeningReader.ReadAsync(call);
        var opening = await call.RunAsync(new OpenFileTool(id.Ref, toolId, locale));
        return Answer.Ok(
            new ToolUrlResponse
            {
                ToolUrl = await links.OfAsync(opening, locale, preview, call.Aborted),
                DisplayName = opening.Tool.DisplayName,
                FileId = opening.ObjectId,
                Preview = preview,
            }
        );
    }

    private static async Task<IResult> TellOfDatasetAsync(DatasetId id, string version, long toolId, Call call) =>
        Answer.Ok(ToolJson.Of(await call.RunAsync(new GetDatasetToolParameters(id.Ref, version, toolId, call.Query(Locale)))));

    private static async Task<IResult> TellOfFileAsync(FileId id, long entryId, long toolId, Call call) =>
        Answer.Ok(ToolJson.Of(await call.RunAsync(new GetFileToolParameters(id.Ref, entryId, toolId, call.Query(Locale)))));
}
