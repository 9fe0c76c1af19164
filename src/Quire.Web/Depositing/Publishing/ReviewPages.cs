using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Domain.Errors;
using Quire.Repository.Publishing;
using Quire.Web.Addresses;
using Quire.Web.Errors;
using Quire.Web.Rendering;

namespace Quire.Web.Depositing.Publishing;

/// <summary>Handing a draft in for review, and giving it back.</summary>
internal static class ReviewPages
{
    public static void MapReviewPages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/edit/{id:long}/review", (long id, Call call) => ShowAsync(call, id, null, "")).AsPage();
        pages.MapPost("/edit/{id:long}/review", ChangeAsync).AsPage();
    }

    private static async Task<IResult> ChangeAsync(long id, Call call)
    {
        var form = await PageForm.OfAsync(call);
        var target = new ObjectRef.Dataset(id);
        var isReturn = form.GetValueOrDefault("do") == "return";
        var reason = form.GetValueOrDefault("reason", "").ReplaceLineEndings("\n").Trim();
        var tried = isReturn
            ? await call.AttemptAsync(new ReturnToAuthor(target, reason))
            : await call.AttemptAsync(new SubmitForReview(target));
        if (tried.Refusal is { } refusal)
        {
            return await ShowAsync(call, id, FormStatus.MustBeShown(refusal), reason);
        }

        var dataset = await EditedDatasets.OfAsync(call, id);
        return Moved.To(call.Http, $"{dataset.Page}?version=DRAFT&done={(isReturn ? "returned" : "submitted")}");
    }

    private static async Task<IResult> ShowAsync(Call call, long id, RepositoryError? refusal, string reason)
    {
        // Who may not edit it has no part in its review.
        var events = await call.RunAsync(new ListReviews(new ObjectRef.Dataset(id)));
        var dataset = await EditedDatasets.OfAsync(call, id);
        var texts = EditedDatasets.WordingOf(call);
        return PageResult.Of<ReviewPage, ReviewShown>(
            new(dataset, events) { Problem = refusal is null ? null : Refusals.TextOf(refusal, texts), Reason = reason },
            dataset.Face(texts["review.title"], texts),
            refusal is null ? StatusCodes.Status200OK : FormStatus.Of(refusal)
        );
    }
}
