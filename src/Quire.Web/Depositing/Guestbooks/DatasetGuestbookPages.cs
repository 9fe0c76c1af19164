using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Domain.Errors;
using Quire.Repository.Access.Guestbooks;
using Quire.Web.Addresses;
using Quire.Web.Errors;
using Quire.Web.Rendering;
using Quire.Web.Texts;

namespace Quire.Web.Depositing.Guestbooks;

/// <summary>Which guestbook a dataset asks with, and when.</summary>
internal static class DatasetGuestbookPages
{
    public static void MapDatasetGuestbookPages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/edit/{id:long}/guestbook", (long id, Call call) => PageAsync(call, id, null)).AsPage();
        pages.MapPost("/edit/{id:long}/guestbook", ChangeAsync).AsPage();
    }

    private static async Task<IResult> ChangeAsync(long id, Call call)
    {
        var form = await PageForm.OfAsync(call);
        var target = new ObjectRef.Dataset(id);
        RepositoryError? refusal;
        switch (form.GetValueOrDefault("do"))
        {
            case "book" when TryGuestbook(form.GetValueOrDefault("guestbook", ""), out var guestbook):
                refusal = (await call.AttemptAsync(new SetDatasetGuestbook(target, guestbook))).Refusal;
                break;
            case "when" when TryTime(form.GetValueOrDefault("when", ""), out var atRequest):
                refusal = (await call.AttemptAsync(new SetGuestbookAtRequest(target, atRequest))).Refusal;
                break;
            default:
                return await PageAsync(call, id, (call.Wording()["form.unknown"], StatusCodes.Status400BadRequest));
        }

        return refusal is null
            ? Moved.To(call.Http, string.Create(CultureInfo.InvariantCulture, $"edit/{id}/guestbook?done=saved"))
            : await PageAsync(
                call,
                id,
                (Refusals.TextOf(FormStatus.MustBeShown(refusal), call.Wording()), FormStatus.Of(refusal))
            );
    }

    private static bool TryGuestbook(string sent, out long? guestbook)
    {
        var isNumber = long.TryParse(sent, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        guestbook = isNumber ? number : null;
        return isNumber || sent == DatasetGuestbookShown.None;
    }

    private static bool TryTime(string sent, out bool? atRequest)
    {
        atRequest = sent switch
        {
            DatasetGuestbookShown.AtRequest => true,
            DatasetGuestbookShown.AtDownload => false,
            _ => null,
        };
        return atRequest is not null || sent == DatasetGuestbookShown.Usual;
    }

    private static async Task<IResult> PageAsync(Call call, long id, (string Text, int Status)? problem)
    {
        // Who may not choose is told no more of the dataset than that.
        var choice = await call.RunAsync(new GetDatasetGuestbook(new ObjectRef.Dataset(id)));
        var dataset = await EditedDatasets.OfAsync(call, id);
        var texts = call.Wording();
        return PageResult.Of<DatasetGuestbookPage, DatasetGuestbookShown>(
            new(dataset, choice)
            {
                Problem = problem?.Text,
                Done = call.Http.Request.Query["done"].ToString() is { Length: > 0 } done ? done : null,
            },
            dataset.Face(texts["guestbook.title"], texts),
            problem?.Status ?? StatusCodes.Status200OK
        );
    }
}
