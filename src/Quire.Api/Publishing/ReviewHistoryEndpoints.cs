using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Datasets;
using Quire.Repository.Publishing;

namespace Quire.Api.Publishing;

/// <summary>What became of drafts in review.</summary>
internal static class ReviewHistoryEndpoints
{
    public static void MapReviewHistoryEndpoints(this IEndpointRouteBuilder datasets) =>
        datasets
            .MapGet("/{id}/reviews", ListAsync)
            .Says("ListReviews", "Tells when a dataset was handed in for review and given back, and why.", 400, 401, 404)
            .Produces<ApiEnvelope<IReadOnlyList<ReviewEventResponse>>>();

    private static async Task<IResult> ListAsync(DatasetId id, Call call) =>
        Answer.Ok<IReadOnlyList<ReviewEventResponse>>([
            .. (await call.RunAsync(new ListReviews(id.Ref))).Select(r => new ReviewEventResponse
            {
                Action = r.IsReturn ? "returned" : "submitted",
                User = r.Caller,
                Time = WireTime.Of(r.At),
                Reason = r.Reason,
            }),
        ]);
}
