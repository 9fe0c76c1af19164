using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Datasets;
using Quire.Repository.Datasets;

namespace Quire.Api.Datasets;

/// <summary>The date a dataset is cited with, and when what became of it.</summary>
internal static class DatasetFactsEndpoints
{
    private const string PublicationDate = ":publicationDate";

    public static void MapDatasetFactsEndpoints(this IEndpointRouteBuilder datasets)
    {
        datasets
            .MapPut("/{id}/citationdate", SetAsync)
            .Says("SetCitationDate", "Chooses the field whose date the dataset is cited with.", 400, 401, 403, 404)
            .Takes<string>("text/plain")
            .Produces<ApiEnvelope<MessagePayload>>();
        datasets
            .MapDelete("/{id}/citationdate", ClearAsync)
            .Says("ClearCitationDate", "Cites the dataset with the date of its publication again.", 400, 401, 403, 404)
            .Produces<ApiEnvelope<MessagePayload>>();
        datasets
            .MapGet("/{id}/timestamps", TimestampsAsync)
            .Says(
                "GetDatasetTimestamps",
                "Tells when a dataset was made, published, changed, exported and indexed.",
                400,
                401,
                404
            )
            .Produces<ApiEnvelope<DatasetTimestampsResponse>>();
    }

    private static async Task<IResult> SetAsync(DatasetId id, Call call)
    {
        var name = (await JsonBody.TextAsync(call.Http.Request, call.Aborted)).Trim();
        if (name.Length == 0)
        {
            throw DatasetRequestErrors.CitationFieldMissing();
        }

        var label = await call.RunAsync(new SetCitationDate(id.Ref, name == PublicationDate ? null : name));
        return Answer.Message($"Citation Date for dataset {id.Text} set to: {(label.Length == 0 ? "default" : label)}");
    }

    private static async Task<IResult> ClearAsync(DatasetId id, Call call)
    {
        await call.RunAsync(new SetCitationDate(id.Ref, Field: null));
        return Answer.Message($"Citation Date for dataset {id.Text} set to default");
    }

    private static async Task<IResult> TimestampsAsync(DatasetId id, Call call)
    {
        var times = await call.RunAsync(new GetDatasetTimestamps(id.Ref));
        return Answer.Ok(
            new DatasetTimestampsResponse
            {
                CreateTime = Local(times.Created),
                PublicationTime = Local(times.Published),
                LastMetadataExportTime = Local(times.Exported),
                LastMajorVersionReleaseTime = Local(times.MajorVersionReleased),
                HasStaleIndex = times.IndexIsStale,
                HasStalePermissionIndex = times.PermissionIndexIsStale,
                LastUpdateTime = Local(times.Updated),
                GlobalIdCreateTime = times.Updated is null ? null : Local(times.Created),
            }
        );
    }

    private static string? Local(DateTime? time) => time?.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF", CultureInfo.InvariantCulture);
}
