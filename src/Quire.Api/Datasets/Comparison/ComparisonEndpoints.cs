using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Datasets.Comparison;
using Quire.Repository.Datasets.Comparison;

namespace Quire.Api.Datasets.Comparison;

/// <summary>How versions differ.</summary>
internal static class ComparisonEndpoints
{
    public static void MapComparisonEndpoints(this IEndpointRouteBuilder datasets)
    {
        datasets
            .MapGet("/{id}/versions/{version}/compare/{newer}", CompareAsync)
            .Says(
                "CompareVersions",
                "Compares two versions field by field and file by file, the older named first.",
                400,
                401,
                404
            )
            .Asks(CommonParameters.IncludeDeaccessioned)
            .Produces<ApiEnvelope<VersionComparisonResponse>>();
        datasets
            .MapGet("/{id}/versions/compareSummary", SummarizeAsync)
            .Says("SummarizeVersions", "Says of each version what is new in it, newest first.", 400, 401, 404)
            .Asks(CommonParameters.Limit, CommonParameters.Offset)
            .Produces<ApiEnvelope<IReadOnlyList<VersionSummaryResponse>>>();
    }

    private static async Task<IResult> CompareAsync(DatasetId id, string version, string newer, Call call) =>
        Answer.Ok(
            ComparisonJson.Of(
                await call.RunAsync(new CompareVersions(id.Ref, version, newer, call.Flag(CommonParameters.IncludeDeaccessioned)))
            )
        );

    private static async Task<IResult> SummarizeAsync(DatasetId id, Call call)
    {
        var found = await call.RunAsync(
            new SummarizeVersions(id.Ref, call.Number(CommonParameters.Offset) ?? 0, call.Number(CommonParameters.Limit))
        );
        return Answer.Ok<IReadOnlyList<VersionSummaryResponse>>([.. found.Summaries.Select(SummaryJson.Of)], found.Total);
    }
}
