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

namespace Quire.Web.Collections.Managing;

/// <summary>Changing something a collection shows first.</summary>
internal static class FeaturedFormPages
{
    public static void MapFeaturedFormPages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/collection/{alias}/featured/{id:long}", ShowAsync).AsManaging(Permission.EditDataverse);
        pages.MapPost("/collection/{alias}/featured/{id:long}", SaveAsync).AsManaging(Permission.EditDataverse).TakingFile();
    }

    private static async Task<IResult> ShowAsync(string alias, long id, Call call) => await AnswerAsync(call, alias, id, null);

    private static async Task<IResult> SaveAsync(string alias, long id, Call call)
    {
        var (form, file) = await PageForm.WithFileAsync(call, "file");
        var change = new UpdateFeaturedItem(
            id,
            new Input<FeaturedItemInput>(FeaturedForm.ChangedOf(form, file)),
            SeenState.Read(form.GetValueOrDefault(FormShown.Seen))
        );
        return (await call.AttemptAsync(change)).Refusal is { } refusal
            ? await AnswerAsync(call, alias, id, RefusedForm.Of(call, form, refusal), RefusedForm.StatusOf(refusal))
            : Moved.To(call.Http, $"collection/{Uri.EscapeDataString(alias)}/featured?done=saved");
    }

    private static async Task<IResult> AnswerAsync(
        Call call,
        string alias,
        long id,
        FormShown? form,
        int status = StatusCodes.Status200OK
    )
    {
        var collection = await ManagedCollections.ReadAsync(call, alias);
        var place = await call.RunAsync(new GetFeaturedPlace(id));
        // What nobody sees now has no name to be told; it can be taken away.
        return place.Item.CollectionId != collection.View.Collection.Id || place.Shown is not { } view
            ? MissingPage.Instance
            : ManagedCollections.Answer<FeaturedFormPage, FeaturedFormShown>(
                call,
                new(collection, form ?? FeaturedForm.Of(view), view),
                "manage.title.featured",
                status
            );
    }
}
