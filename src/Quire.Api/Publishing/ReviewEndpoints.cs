using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Api.Publishing.Reading;
using Quire.Contracts;
using Quire.Contracts.Datasets;
using Quire.Repository.Publishing;

namespace Quire.Api.Publishing;

/// <summary>Review before publication.</summary>
internal static class ReviewEndpoints
{
    public static void MapReviewEndpoints(this IEndpointRouteBuilder datasets)
    {
        datasets
            .MapPost("/{id}/submitForReview", SubmitAsync)
            .Says("SubmitForReview", "Hands the draft to those who may publish it.", 400, 401, 403, 404)
            .Produces<ApiEnvelope<ReviewResponse>>();
        datasets
            .MapPost("/{id}/returnToAuthor", ReturnAsync)
            .Says("ReturnToAuthor", "Gives a draft in review back to its authors.", 400, 401, 403, 404)
            .Takes<ReturnRequest>()
            .Produces<ApiEnvelope<ReviewResponse>>();
    }

    private static async Task<IResult> SubmitAsync(DatasetId id, Call call)
    {
        var dataset = await call.RunAsync(new SubmitForReview(id.Ref));
        return Answer.Ok(new ReviewResponse { InReview = true, Message = Text(dataset, "has been submitted for review.") });
    }

    private static async Task<IResult> ReturnAsync(DatasetId id, Call call)
    {
        var text = await JsonBody.TextAsync(call.Http.Request, call.Aborted);
        if (string.IsNullOrWhiteSpace(text))
        {
            throw PublishRequestErrors.ReasonMissing();
        }

        var dataset = await call.RunAsync(new ReturnToAuthor(id.Ref, ReturnReasonReader.Read(text)));
        return Answer.Ok(
            new ReviewResponse { InReview = false, Message = Text(dataset, "has been sent back to the author(s).") }
        );
    }

    private static string Text(long dataset, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"Dataset id {dataset} {what}");
}
