using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Domain.Errors;
using Quire.Domain.Identifiers;
using Quire.Repository.Collections.Links;
using Quire.Repository.Operations;
using Quire.Web.Addresses;
using Quire.Web.Errors;
using Quire.Web.Forms;
using Quire.Web.Rendering;
using Quire.Web.Texts;

namespace Quire.Web.Collections.Managing;

/// <summary>Showing a collection in others by links, and ending what it shows so or where it is shown.</summary>
internal static class CollectionLinkPages
{
    public static void MapCollectionLinkPages(this IEndpointRouteBuilder pages)
    {
        pages
            .MapGet("/collection/{alias}/links", (string alias, Call call) => ShowAsync(call, alias, FormShown.Empty))
            .AsManaging(Permission.EditDataverse);
        pages.MapPost("/collection/{alias}/links", ChangeAsync).AsManaging(Permission.EditDataverse);
    }

    private static async Task<IResult> ChangeAsync(string alias, Call call)
    {
        var form = await PageForm.OfAsync(call);
        var (what, other) = (form.GetValueOrDefault("do", ""), form.GetValueOrDefault("item", "").Trim());
        if (what == "link" && other.Length == 0)
        {
            var unsaid = new FormShown { Values = form, Problems = [new("item", call.Wording()["links.choose"])] };
            return await ShowAsync(call, alias, unsaid, StatusCodes.Status400BadRequest);
        }

        if (other.Length == 0 || OperationOf(what, alias, other) is not { } operation)
        {
            return await ShowAsync(call, alias, RefusedForm.Unknown(call, form), StatusCodes.Status400BadRequest);
        }

        var refusal = await operation(call);
        // In another window it was ended already.
        return refusal is null or RepositoryError.NotFound { Code.Text: KnownErrors.CollectionLinkGone or KnownErrors.LinkGone }
            ? Moved.To(call.Http, $"collection/{Uri.EscapeDataString(alias)}/links?done=saved")
            : await ShowAsync(call, alias, RefusedForm.Of(call, form, refusal), RefusedForm.StatusOf(refusal));
    }

    private static Func<Call, Task<RepositoryError?>>? OperationOf(string what, string alias, string other)
    {
        var (here, there) = (new ObjectRef.Collection(alias), new ObjectRef.Collection(other));
        return what switch
        {
            "link" => async call => (await call.AttemptAsync(new LinkCollection(here, there))).Refusal,
            "end" => async call => (await call.AttemptAsync(new UnlinkCollection(here, alias, there, other))).Refusal,
            "drop" => async call => (await call.AttemptAsync(new UnlinkCollection(there, other, here, alias))).Refusal,
            "drop-dataset" when PersistentId.TryParse(other, out var pid) => async call =>
                (await call.AttemptAsync(new UnlinkDataset(new ObjectRef.DatasetByPid(pid, other), here))).Refusal,
            _ => null,
        };
    }

    private static async Task<IResult> ShowAsync(Call call, string alias, FormShown form, int status = StatusCodes.Status200OK)
    {
        var target = new ObjectRef.Collection(alias);
        var text = call.Http.Request.Query["q"].ToString().Trim();
        // Who may not link is told of no links.
        var links = await call.RunAsync(new ListCollectionLinks(target));
        var offered = await call.RunAsync(new ListLinkableCollections(target, text.Length == 0 ? null : text));
        return ManagedCollections.Answer<CollectionLinksPage, CollectionLinksShown>(
            call,
            new(await ManagedCollections.ReadAsync(call, alias), form, links, [.. offered.Take(CollectionLinksShown.MostOffered)])
            {
                Text = text,
                HasMore = offered.Count > CollectionLinksShown.MostOffered,
            },
            "manage.title.links",
            status
        );
    }
}
