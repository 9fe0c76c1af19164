using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Domain.Errors;
using Quire.Repository.Collections;
using Quire.Repository.Collections.Moves;
using Quire.Web.Addresses;
using Quire.Web.Forms;
using Quire.Web.Rendering;
using Quire.Web.Texts;

namespace Quire.Web.Collections.Managing;

/// <summary>Publishing, moving and deleting a collection.</summary>
internal static class StatePages
{
    public static void MapStatePages(this IEndpointRouteBuilder pages)
    {
        pages
            .MapGet("/collection/{alias}/state", (string alias, Call call) => ShowAsync(call, alias, FormShown.Empty))
            .AsManaging(ManagingParts.State);
        pages.MapPost("/collection/{alias}/state", ChangeAsync).AsManaging(ManagingParts.State);
    }

    private static async Task<IResult> ChangeAsync(string alias, Call call)
    {
        var form = await PageForm.OfAsync(call);
        var what = form.GetValueOrDefault("do");
        if (what is not ("publish" or "move" or "delete"))
        {
            return await ShowAsync(call, alias, RefusedForm.Unknown(call, form), StatusCodes.Status400BadRequest);
        }

        if (what == "delete" && !form.ContainsKey("sure"))
        {
            var unsure = new FormShown { Problems = [new("sure", call.Wording()["manage.delete.unsure"])] };
            return await ShowAsync(call, alias, unsure, StatusCodes.Status400BadRequest);
        }

        var target = new ObjectRef.Collection(alias);
        var above = (await ManagedCollections.ReadAsync(call, alias)).View.Owners;
        if (await RefusalAsync(call, what, target, form) is { } refusal)
        {
            return await ShowAsync(call, alias, RefusedForm.Of(call, form, refusal), RefusedForm.StatusOf(refusal));
        }

        return Moved.To(
            call.Http,
            what == "delete" ? Trail.Of(above)[^1].Path : $"collection/{Uri.EscapeDataString(alias)}/state?done=saved"
        );
    }

    private static async Task<RepositoryError?> RefusalAsync(
        Call call,
        string what,
        ObjectRef target,
        IReadOnlyDictionary<string, string> form
    ) =>
        what switch
        {
            "publish" => (await call.AttemptAsync(new PublishCollection(target))).Refusal,
            "delete" => (await call.AttemptAsync(new DeleteCollection(target))).Refusal,
            _ => (
                await call.AttemptAsync(
                    new MoveCollection(
                        target,
                        new ObjectRef.Collection(SentText.Of(form, "place")),
                        Force: form.ContainsKey("force")
                    )
                )
            ).Refusal,
        };

    private static async Task<IResult> ShowAsync(Call call, string alias, FormShown form, int status = StatusCodes.Status200OK)
    {
        var collection = await ManagedCollections.ReadAsync(call, alias);
        return ManagedCollections.Answer<StatePage, StateShown>(
            call,
            new(collection, form, call.Caller.IsSuperuser && !collection.IsRoot),
            "manage.title.state",
            status
        );
    }
}
