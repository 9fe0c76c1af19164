using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Metrics;
using Quire.Repository.Measures.MakeDataCount;

namespace Quire.Api.Metrics.MakeDataCount;

/// <summary>How a dataset was used, and what cites it.</summary>
internal static class DatasetUsageEndpoints
{
    public static void MapDatasetUsageEndpoints(this IEndpointRouteBuilder datasets)
    {
        datasets
            .MapGet("/{id}/makeDataCount/citations", CitationsAsync)
            .Says("ListCitations", "Lists what is known to cite a dataset.", 400, 401, 404)
            .Produces<ApiEnvelope<IReadOnlyList<CitingWork>>>();
        datasets
            .MapGet(
                "/{id}/makeDataCount/{metric}",
                (DatasetId id, string metric, Call call) => UsageAsync(id, metric, null, call)
            )
            .Says("GetDatasetUsage", "Tells how a dataset was used, by a metric of Make Data Count.", 400, 401, 404)
            .Asks(UsageParameters.Country)
            .Produces<ApiEnvelope<IReadOnlyDictionary<string, long>>>();
        datasets
            .MapGet(
                "/{id}/makeDataCount/{metric}/{yyyymm}",
                (DatasetId id, string metric, string yyyymm, Call call) => UsageAsync(id, metric, yyyymm, call)
            )
            .Says("GetDatasetUsageOfMonth", "Tells how a dataset was used in a month.", 400, 401, 404)
            .Asks(UsageParameters.Country)
            .Produces<ApiEnvelope<IReadOnlyDictionary<string, long>>>();
    }

    private static async Task<IResult> UsageAsync(DatasetId id, string metric, string? month, Call call)
    {
        var country = call.Query(UsageParameters.Country);
        var usage = await call.RunAsync(new GetDatasetUsage(id.Ref, metric, month, country));
        return usage.Amount is { } amount
            ? Answer.Ok<IReadOnlyDictionary<string, long>>(
                new Dictionary<string, long>(StringComparer.Ordinal) { [metric] = amount }
            )
            : Answer.Message(
                $"No metrics available for dataset {usage.Dataset} for {month ?? "null"} "
                    + $"for country code {country?.ToLowerInvariant() ?? "null"}."
            );
    }

    private static async Task<IResult> CitationsAsync(DatasetId id, Call call)
    {
        var urls = await call.RunAsync(new ListCitations(id.Ref));
        return Answer.Ok<IReadOnlyList<CitingWork>>([.. urls.Select(u => new CitingWork { CitationUrl = u })]);
    }
}
