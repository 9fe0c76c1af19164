using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Repository.Collections;
using Quire.Web.Addresses;
using Quire.Web.Forms;
using Quire.Web.Rendering;

namespace Quire.Web.Collections.Managing;

/// <summary>What a collection is called, is, and whom to ask about it.</summary>
internal static class GeneralPages
{
    public static void MapGeneralPages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/collection/{alias}/general", ShowAsync).AsManaging(Permission.EditDataverse);
        pages.MapPost("/collection/{alias}/general", SaveAsync).AsManaging(Permission.EditDataverse);
    }

    private static async Task<IResult> ShowAsync(string alias, Call call)
    {
        var collection = await ManagedCollections.ReadAsync(call, alias);
        return Answer(call, new(collection, CollectionForm.Of(collection.View.Collection)));
    }

    private static async Task<IResult> SaveAsync(string alias, Call call)
    {
        var form = await PageForm.OfAsync(call);
        var input = CollectionForm.InputOf(form) with { SeenRevision = CollectionForm.SeenIn(form) };
        var tried = await call.AttemptAsync(new UpdateCollection(new ObjectRef.Collection(alias), input));
        return tried.Refusal is { } refusal
            ? Answer(
                call,
                new(await ManagedCollections.ReadAsync(call, alias), RefusedForm.Of(call, form, refusal, CollectionForm.Fields)),
                RefusedForm.StatusOf(refusal)
            )
            : Moved.To(call.Http, $"collection/{Uri.EscapeDataString(input.Alias!)}/general?done=saved");
    }

    private static IResult Answer(Call call, ManagingShown shown, int status = StatusCodes.Status200OK) =>
        ManagedCollections.Answer<GeneralPage, ManagingShown>(call, shown, "manage.title.general", status);
}
