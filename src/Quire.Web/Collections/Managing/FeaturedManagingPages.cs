using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Repository.Collections.Featured;
using Quire.Repository.Operations;
using Quire.Web.Addresses;
using Quire.Web.Forms;
using Quire.Web.Rendering;
using Quire.Web.Texts;

namespace Quire.Web.Collections.Managing;

/// <summary>What a collection shows first: texts, and collections, datasets and files.</summary>
internal static class FeaturedManagingPages
{
    /// <summary>What can be shown, as the repository calls it.</summary>
    public static readonly IReadOnlyList<string> Types = ["custom", "dataverse", "dataset", "datafile"];

    public static void MapFeaturedManagingPages(this IEndpointRouteBuilder pages)
    {
        pages
            .MapGet("/collection/{alias}/featured", (string alias, Call call) => ShowAsync(call, alias, FormShown.Empty))
            .AsManaging(Permission.EditDataverse);
        pages.MapPost("/collection/{alias}/featured", AddAsync).AsManaging(Permission.EditDataverse).TakingFile();
        pages.MapPost("/collection/{alias}/featured/change", RemoveAsync).AsManaging(Permission.EditDataverse);
    }

    private static async Task<IResult> AddAsync(string alias, Call call)
    {
        var (form, file) = await PageForm.WithFileAsync(call, "file");
        var place = SentText.Of(form, "place");
        if (!int.TryParse(place.Length > 0 ? place : "0", NumberStyles.None, CultureInfo.InvariantCulture, out var order))
        {
            var wrong = new FormShown { Values = form, Problems = [new("place", call.Wording()["manage.facets.no-number"])] };
            return await ShowAsync(call, alias, wrong, StatusCodes.Status400BadRequest);
        }

        var item = new FeaturedItemInput
        {
            Type = form.GetValueOrDefault("type"),
            ObjectIdentifier = form.GetValueOrDefault("type") == Types[0] ? null : SentText.Of(form, "object"),
            Content = SentText.Of(form, "content"),
            DisplayOrder = order,
            Image = file is { Bytes.Length: > 0 } ? new(file.Name, file.Bytes) : null,
        };
        var tried = await call.AttemptAsync(
            new CreateFeaturedItem(new ObjectRef.Collection(alias), new Input<FeaturedItemInput>(item))
        );
        return tried.Refusal is { } refusal
            ? await ShowAsync(call, alias, RefusedForm.Of(call, form, refusal), RefusedForm.StatusOf(refusal))
            : Moved.To(call.Http, $"collection/{Uri.EscapeDataString(alias)}/featured?done=saved");
    }

    private static async Task<IResult> RemoveAsync(string alias, Call call)
    {
        var form = await PageForm.OfAsync(call);
        _ = long.TryParse(form.GetValueOrDefault("id"), NumberStyles.None, CultureInfo.InvariantCulture, out var id);
        var refusal = (await call.AttemptAsync(new DeleteFeaturedItem(id))).Refusal;
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
                await call.RunAsync(new ListFeaturedItems(new ObjectRef.Collection(alias)))
            ),
            "manage.title.featured",
            status
        );
}
