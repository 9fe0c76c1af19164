using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Repository.Publishing;
using Quire.Web.Addresses;
using Quire.Web.Errors;
using Quire.Web.Rendering;
using Quire.Web.Texts;

namespace Quire.Web.Depositing.Publishing;

/// <summary>Handing a draft in for review, and giving it back.</summary>
internal static class ReviewPages
{
    public static void MapReviewPages(this IEndpointRouteBuilder pages)
    {
        pages
            .MapGet("/edit/{id:long}/review", (long id, Call call) => ShowAsync(call, id, null, StatusCodes.Status200OK, ""))
            .AsPage();
        pages.MapPost("/edit/{id:long}/review", ChangeAsync).AsPage();
    }

    private static async Task<IResult> ChangeAsync(long id, Call call)
    {
        var (form, isGenuine) = await PageForm.TryAsync(call);
        if (!call.Caller.HasAccount)
        {
            return KeptForms.Of(call, string.Create(CultureInfo.InvariantCulture, $"edit/{id}/review"), form);
        }

        var texts = call.Wording();
        var what = form.GetValueOrDefault("do", "");
        var reason = form.GetValueOrDefault("reason", "").ReplaceLineEndings("\n").Trim();
        if (!isGenuine)
        {
            return await ShowAsync(call, id, texts["form.resend"], StatusCodes.Status403Forbidden, reason);
        }

        if (what is not ("submit" or "return"))
        {
            return await ShowAsync(call, id, texts["form.unknown"], StatusCodes.Status400BadRequest, reason);
        }

        var target = new ObjectRef.Dataset(id);
        var isReturn = what == "return";
        var tried = isReturn
            ? await call.AttemptAsync(new ReturnToAuthor(target, reason))
            : await call.AttemptAsync(new SubmitForReview(target));
        if (tried.Refusal is { } refusal)
        {
            var said = Refusals.TextOf(FormStatus.MustBeShown(refusal), texts);
            return await ShowAsync(call, id, said, FormStatus.Of(refusal), reason);
        }

        var dataset = await EditedDatasets.OfAsync(call, id);
        return Moved.To(call.Http, $"{dataset.Page}?version=DRAFT&done={(isReturn ? "returned" : "submitted")}");
    }

    private static async Task<IResult> ShowAsync(Call call, long id, string? problem, int status, string reason)
    {
        // Who may not edit it has no part in its review.
        var events = await call.RunAsync(new ListReviews(new ObjectRef.Dataset(id)));
        var dataset = await EditedDatasets.OfAsync(call, id);
        var texts = call.Wording();
        return PageResult.Of<ReviewPage, ReviewShown>(
            new(dataset, events) { Problem = problem, Reason = reason },
            dataset.Face(texts["review.title"], texts),
            status
        );
    }
}
