using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Repository.Export.Again;

namespace Quire.Api.Export;

/// <summary>Rendering exports before anybody asks for them, and anew.</summary>
internal static class ExportAgainEndpoints
{
    private static readonly QueryParameter OlderThan = new(
        "olderThan",
        QueryKind.Text,
        "Only exports made before this day (`YYYY-MM-DD`) are made anew."
    );

    public static void MapExportAgainEndpoints(this IEndpointRouteBuilder metadata)
    {
        metadata
            .MapGet("/exportAll", (Call call) => AllAsync(new RenderExports(), call))
            .Says("RenderExports", "Has missing exports of all public datasets rendered in the background.", 202, 401, 403)
            .IgnoringTokens();
        metadata
            .MapGet("/reExportAll", AgainAsync)
            .Says("RenderExportsAnew", "Has exports of all public datasets rendered anew in the background.", 202, 400, 401, 403)
            .IgnoringTokens()
            .Asks(OlderThan);
        metadata
            .MapGet("/{id}/reExportDataset", DatasetAsync)
            .Says("RenderDatasetExports", "Has exports of a dataset rendered anew in the background.", 400, 401, 403, 404)
            .IgnoringTokens()
            .Produces<ApiEnvelope<MessagePayload>>();
        metadata
            .MapGet("/clearExportTimestamps", ClearAsync)
            .Says("ForgetExports", "Forgets all kept exports; each is rendered when it is next asked for.", 401, 403)
            .IgnoringTokens()
            .Produces<ApiEnvelope<MessagePayload>>();
    }

    private static Task<IResult> AgainAsync(Call call)
    {
        var text = call.Query(OlderThan);
        DateTime? before =
            text is null ? null
            : DateTime.TryParseExact(
                text,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
                out var day
            )
                ? day
            : throw ExportRequestErrors.NoDay();
        return AllAsync(new RenderExports(Anew: true, before), call);
    }

    private static async Task<IResult> AllAsync(RenderExports asked, Call call)
    {
        await call.RunAsync(asked);
        return TypedResults.Text(
            """{"status":"WORKFLOW_IN_PROGRESS"}""",
            "application/json",
            statusCode: StatusCodes.Status202Accepted
        );
    }

    private static async Task<IResult> DatasetAsync(DatasetId id, Call call)
    {
        await call.RunAsync(new RenderDatasetExports(id.Ref));
        return Answer.Message("export started");
    }

    private static async Task<IResult> ClearAsync(Call call) =>
        Answer.Message($"cleared: {(await call.RunAsync(new ForgetExports())).ToString(CultureInfo.InvariantCulture)}");
}
