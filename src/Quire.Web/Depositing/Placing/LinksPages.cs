using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Domain.Errors;
using Quire.Repository.Collections.Links;
using Quire.Web.Addresses;
using Quire.Web.Errors;
using Quire.Web.Rendering;
using Quire.Web.Texts;

namespace Quire.Web.Depositing.Placing;

/// <summary>Showing a dataset in other collections by links, and ending that.</summary>
internal static class LinksPages
{
    public static void MapLinksPages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/edit/{id:long}/links", (long id, Call call) => PageAsync(call, id, null)).AsPage();
        pages.MapPost("/edit/{id:long}/links", ChangeAsync).AsPage();
    }

    private static async Task<IResult> ChangeAsync(long id, Call call)
    {
        var form = await PageForm.OfAsync(call);
        var texts = call.Wording();
        var (what, alias) = (form.GetValueOrDefault("do", ""), form.GetValueOrDefault("collection", ""));
        if (what is not ("link" or "end") || alias.Length == 0)
        {
            var said = texts[what is "link" or "end" ? "links.choose" : "form.unknown"];
            return await PageAsync(call, id, (said, StatusCodes.Status400BadRequest));
        }

        var (dataset, place) = (new ObjectRef.Dataset(id), new ObjectRef.Collection(alias));
        var refusal =
            what == "link"
                ? (await call.AttemptAsync(new LinkDataset(dataset, place))).Refusal
                : (await call.AttemptAsync(new UnlinkDataset(dataset, place))).Refusal;
        // In another window it was ended already.
        var isDone = refusal is null or RepositoryError.NotFound { Code.Text: KnownErrors.LinkGone };
        var edited = await EditedDatasets.OfAsync(call, id);
        return isDone
            ? Moved.To(call.Http, edited.Edit($"links?done={(what == "link" ? "linked" : "unlinked")}"))
            : await PageAsync(call, id, (Refusals.TextOf(FormStatus.MustBeShown(refusal!), texts), FormStatus.Of(refusal!)));
    }

    private static async Task<IResult> PageAsync(Call call, long id, (string Text, int Status)? problem)
    {
        var dataset = await EditedDatasets.OfAsync(call, id);
        if (!call.Caller.HasAccount)
        {
            return EditedDatasets.Denied(call);
        }

        var target = new ObjectRef.Dataset(id);
        var query = call.Http.Request.Query;
        var text = query["q"].ToString().Trim();
        var links = await call.RunAsync(new ListDatasetLinks(target));
        var endable = await call.RunAsync(new ListLinkableCollections(target, Linking: true));
        var offered = await call.RunAsync(new ListLinkableCollections(target, text.Length == 0 ? null : text));
        var texts = call.Wording();
        return PageResult.Of<LinksPage, LinksShown>(
            new(
                dataset,
                links.Collections,
                endable.Select(c => c.Alias).ToHashSet(StringComparer.Ordinal),
                [.. offered.Take(LinksShown.MostOffered)]
            )
            {
                Text = text,
                HasMore = offered.Count > LinksShown.MostOffered,
                Problem = problem?.Text,
                Done = query["done"].ToString() is { Length: > 0 } done ? done : null,
            },
            dataset.Face(texts["links.title"], texts),
            problem?.Status ?? StatusCodes.Status200OK
        );
    }
}
