using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Repository.Access.Guestbooks;
using Quire.Repository.Access.Requests;
using Quire.Repository.Operations;
using Quire.Web.Accounts;
using Quire.Web.Addresses;
using Quire.Web.Depositing;
using Quire.Web.Errors;
using Quire.Web.Files.Answering;
using Quire.Web.Forms;
using Quire.Web.Rendering;
using Quire.Web.Texts;

namespace Quire.Web.Files.Asking;

/// <summary>Asking for access to restricted files, one or several of a dataset.</summary>
internal static class AskPages
{
    public static void MapAskPages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/ask/dataset/{id:long}", ShowAsync).AsPage();
        pages.MapPost("/ask/dataset/{id:long}", AskAsync).AsPage();
    }

    private static async Task<IResult> ShowAsync(long id, Call call) =>
        OwnAccount.SignInFirst(call) ?? await PageAsync(call, id, FormShown.Empty, StatusCodes.Status200OK);

    private static async Task<IResult> AskAsync(long id, Call call)
    {
        var (form, isGenuine) = await PageForm.TryAsync(call);
        if (!call.Caller.HasAccount)
        {
            return KeptForms.Of(call, AskAddress.Of(id, ChosenIn(call)), form);
        }

        if (!isGenuine)
        {
            var resend = new FormShown { Values = form, Problems = [new(null, call.Wording()["form.resend"])] };
            return await PageAsync(call, id, resend, StatusCodes.Status403Forbidden);
        }

        var offers = await OffersAsync(call, id);
        var answers = offers.Guestbook is { } guestbook
            ? new Input<GuestbookAnswers>(GuestbookQuestions.AnswersIn(form, guestbook))
            : null;
        foreach (var file in offers.Files.Where(f => f.Offer == FileAccessOffer.Askable))
        {
            // What was asked for in another window meanwhile is asked for.
            var tried = await call.AttemptAsync(new RequestFileAccess(new ObjectRef.File(file.Id), answers));
            if (tried.Refusal.Unless(KnownErrors.AccessPending) is { } refusal)
            {
                var again = RefusedForm.Of(call, form, FormStatus.MustBeShown(refusal));
                return await PageAsync(call, id, again, FormStatus.Of(refusal));
            }
        }

        if (!offers.Files.Any(f => f.Offer is FileAccessOffer.Askable or FileAccessOffer.Pending))
        {
            // Why not is said of each of them.
            return await PageAsync(call, id, FormShown.Empty, StatusCodes.Status409Conflict);
        }

        return Moved.To(
            call.Http,
            offers.Files is [var only]
                ? FileAddress.Of(only.Id)
                : $"{(await EditedDatasets.OfAsync(call, id)).Page}?tab=files&done=asked"
        );
    }

    private static async Task<IResult> PageAsync(Call call, long id, FormShown form, int status)
    {
        var offers = await OffersAsync(call, id);
        if (offers.Files.Count == 0)
        {
            return MissingPage.Instance;
        }

        call.Http.Response.Headers.CacheControl = "private, no-store";
        var dataset = await EditedDatasets.OfAsync(call, id);
        var texts = call.Wording();
        return PageResult.Of<AskPage, AskShown>(
            new(dataset, offers, form, AskAddress.Of(id, ChosenIn(call))),
            dataset.Face(texts["ask.title"], texts),
            status
        );
    }

    private static Task<FileAccessOffers> OffersAsync(Call call, long id) =>
        call.RunAsync(new GetFileAccessOffers(new ObjectRef.Dataset(id), ChosenIn(call), WithQuestions: true));

    private static IReadOnlyList<long> ChosenIn(Call call) =>
        [
            .. call
                .Http.Request.Query["id"]
                .Select(i => long.TryParse(i, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0)
                .Where(i => i > 0)
                .Distinct(),
        ];
}
