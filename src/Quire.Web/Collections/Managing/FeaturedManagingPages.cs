using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Repository.Collections.Featured;
using Quire.Repository.Operations;
using Quire.Web.Addresses;
using Quire.Web.Errors;
using Quire.Web.Forms;
using Quire.Web.Rendering;
using Quire.Web.Texts;

namespace Quire.Web.Collections.Managing;

/// <summary>What a collection shows first: texts, and collections, datasets and files.</summary>
internal static class FeaturedManagingPages
{
    public static void MapFeaturedManagingPages(this IEndpointRouteBuilder pages)
    {
        pages
            .MapGet("/collection/{alias}/featured", (string alias, Call call) => ShowAsync(call, alias, FormShown.Empty))
            .AsManaging(Permission.EditDataverse);
        pages.MapPost("/collection/{alias}/featured", AddAsync).AsManaging(Permission.EditDataverse).TakingFile();
        pages.MapPost("/collection/{alias}/featured/change", ChangeAsync).AsManaging(Permission.EditDataverse);
    }

    private static async Task<IResult> AddAsync(string alias, Call call)
    {
        var (form, file) = await PageForm.WithFileAsync(call, "file");
        if (FeaturedForm.NewOf(form, file) is not { } item)
        {
            var wrong = new FormShown { Values = form, Problems = [new("place", call.Wording()["manage.facets.no-number"])] };
            return await ShowAsync(call, alias, wrong, StatusCodes.Status400BadRequest);
        }

        var tried = await call.AttemptAsync(
            new CreateFeaturedItem(new ObjectRef.Collection(alias), new Input<FeaturedItemInput>(item))
        );
        return tried.Refusal is { } refusal
            ? await ShowAsync(call, alias, RefusedForm.Of(call, form, refusal), RefusedForm.StatusOf(refusal))
            : Moved.To(call.Http, $"collection/{Uri.EscapeDataString(alias)}/featured?done=saved");
    }

    private static async Task<IResult> ChangeAsync(string alias, Call call)
    {
        var form = await PageForm.OfAsync(call);
        _ = long.TryParse(form.GetValueOrDefault("id"), NumberStyles.None, CultureInfo.InvariantCulture, out var id);
        var what = form.GetValueOrDefault("do");
        if (what is not ("delete" or "up" or "down"))
        {
            return await ShowAsync(call, alias, RefusedForm.Unknown(call, form), StatusCodes.Status400BadRequest);
        }

        var refusal =
            what == "delete"
                ? (await call.AttemptAsync(new DeleteFeaturedItem(id))).Refusal.Unless(KnownErrors.FeaturedGone)
                : (await call.AttemptAsync(new MoveFeaturedItem(id, Earlier: what == "up"))).Refusal;
        return refusal is null
            ? Moved.To(call.Http, $"collection/{Uri.EscapeDataString(alias)}/featured?done=saved")
            : await ShowAsync(call, alias, RefusedForm.Of(call, form, refusal), RefusedForm.StatusOf(refusal));
    }

    private static async Task<IResult> ShowAsync(Call call, string alias, FormShown form, int status = StatusCodes.Status200OK) =>
        ManagedCollections.Answer<FeaturedManagingPage, FeaturedShown>(
            call,
            new(
                await ManagedCollections.ReadAsync(call, alias),
                form,
                await call.RunAsync(new ListFeaturedPlaces(new ObjectRef.Collection(alias)))
            ),
            "manage.title.featured",
            status
        );
}
