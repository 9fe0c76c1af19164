using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Domain.Errors;
using Quire.Repository.Access.Requests;
using Quire.Web.Addresses;
using Quire.Web.Depositing;
using Quire.Web.Depositing.Files;
using Quire.Web.Errors;
using Quire.Web.Forms;
using Quire.Web.Rendering;
using Quire.Web.Texts;

namespace Quire.Web.Access.Requests;

/// <summary>Who asks for access to files of a dataset, and deciding about it.</summary>
internal static class RequestPages
{
    public static void MapRequestPages(this IEndpointRouteBuilder pages)
    {
        pages
            .MapGet("/edit/{id:long}/requests", (long id, Call call) => PageAsync(call, id, s => s, StatusCodes.Status200OK))
            .AsPage();
        pages.MapPost("/edit/{id:long}/requests", DecideAsync).AsPage();
    }

    private static async Task<IResult> DecideAsync(long id, Call call)
    {
        var form = await PageForm.OfAsync(call);
        var (isGrant, sent) = form.GetValueOrDefault("do") switch
        {
            "grant" => (true, form.GetValueOrDefault("request", "")),
            "reject" => (false, form.GetValueOrDefault("request", "")),
            // A button beside one of them says which.
            _ when form.TryGetValue("grant", out var one) => (true, one),
            _ => (false, form.GetValueOrDefault("reject", "")),
        };
        var chosen = ChosenFiles.In(sent).Take(RequestsShown.PageSize).ToList();
        if (chosen.Count == 0)
        {
            return await PageAsync(
                call,
                id,
                s => s with { Problem = call.Wording()["requests.choose"] },
                StatusCodes.Status400BadRequest
            );
        }

        var waiting = await call.RunAsync(
            new ListDatasetAccessRequests(new ObjectRef.Dataset(id), Limit: chosen.Count) { Only = chosen }
        );
        var decided = 0;
        foreach (var view in waiting.Requests)
        {
            var refusal = (await DecideOneAsync(call, view, isGrant)).Refusal;
            if (refusal.Unless(KnownErrors.NotWaiting) is { } other)
            {
                var text = Refusals.TextOf(FormStatus.MustBeShown(other), call.Wording());
                return await PageAsync(call, id, s => s with { Problem = text }, FormStatus.Of(other));
            }

            decided += refusal is null ? 1 : 0;
        }

        var done =
            decided == 0 ? "none"
            : isGrant ? "granted"
            : "rejected";
        return Moved.To(
            call.Http,
            string.Create(
                CultureInfo.InvariantCulture,
                $"edit/{id}/requests?done={done}{(decided < chosen.Count ? "&late=yes" : "")}"
            )
        );
    }

    private static Task<Attempt<string>> DecideOneAsync(Call call, AccessRequestView view, bool isGrant)
    {
        var (file, who) = (new ObjectRef.File(view.Request.FileId), $"@{view.Request.Account.Identifier}");
        return isGrant
            ? call.AttemptAsync(new GrantFileAccess(file, who) { OnlyIfAsked = true })
            : call.AttemptAsync(new RejectFileAccess(file, who));
    }

    private static async Task<IResult> PageAsync(Call call, long id, Func<RequestsShown, RequestsShown> with, int status)
    {
        var query = call.Http.Request.Query;
        var (number, decided) = (PageNumber.Of(query["page"]), query["decided"] == "yes");
        // Who may not decide is told no more of the dataset than that.
        var page = await call.RunAsync(
            new ListDatasetAccessRequests(
                new ObjectRef.Dataset(id),
                decided,
                (number - 1) * RequestsShown.PageSize,
                RequestsShown.PageSize
            )
        );
        var dataset = await EditedDatasets.OfAsync(call, id);
        var texts = call.Wording();
        return PageResult.Of<RequestsPage, RequestsShown>(
            with(
                new(dataset, page, number, decided)
                {
                    Done = query["done"].ToString() is { Length: > 0 } done ? done : null,
                    WasLate = query["late"] == "yes",
                }
            ),
            dataset.Face(texts["requests.title"], texts),
            status
        );
    }
}
