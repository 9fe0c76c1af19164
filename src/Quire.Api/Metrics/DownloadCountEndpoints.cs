using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Metrics;
using Quire.Repository.Measures;

namespace Quire.Api.Metrics;

/// <summary>How often files were downloaded.</summary>
internal static class DownloadCountEndpoints
{
    private static readonly QueryParameter IncludeMdc = new(
        "includeMDC",
        QueryKind.Flag,
        "Downloads since Make Data Count began here (`:MDCStartDate`) count as well."
    );

    private static readonly JsonTypeInfo<DownloadCount> Shape =
        (JsonTypeInfo<DownloadCount>)WireJson.Options.GetTypeInfo(typeof(DownloadCount));

    public static void MapDownloadCountEndpoints(this IEndpointRouteBuilder api)
    {
        api.MapGet("/datasets/{id}/download/count", OfDatasetAsync)
            .WithTags("Metrics")
            .Says("GetDatasetDownloads", "Tells how often files of a dataset were downloaded, without envelope.", 400, 401, 404)
            .Asks(IncludeMdc)
            .Produces<DownloadCount>();
        api.MapGet("/files/{id}/downloadCount", OfFileAsync)
            .WithTags("Metrics")
            .Says("GetFileDownloads", "Tells how often a file was downloaded.", 400, 401, 404)
            .Produces<ApiEnvelope<MessagePayload>>();
    }

    private static async Task<IResult> OfDatasetAsync(DatasetId id, Call call)
    {
        var downloads = await call.RunAsync(new GetDatasetDownloads(id.Ref, call.Flag(IncludeMdc)));
        return TypedResults.Json(
            new DownloadCount
            {
                Id = downloads.Id,
                Count = downloads.Amount,
                MdcStartDate = downloads.Before is { } day ? WireTime.Date(day) : null,
            },
            Shape,
            "application/json"
        );
    }

    private static async Task<IResult> OfFileAsync(FileId id, Call call) =>
        Answer.Message((await call.RunAsync(new GetFileDownloads(id.Ref))).ToString(CultureInfo.InvariantCulture));
}
