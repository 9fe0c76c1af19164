using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Repository.Access.Guestbooks;
using Quire.Web.Addresses;
using Quire.Web.Forms;
using Quire.Web.Rendering;

namespace Quire.Web.Collections.Managing;

/// <summary>The guestbooks of a collection, and which of them ask.</summary>
internal static class GuestbookPages
{
    public static void MapGuestbookPages(this IEndpointRouteBuilder pages)
    {
        pages
            .MapGet("/collection/{alias}/guestbooks", (string alias, Call call) => ShowAsync(call, alias, FormShown.Empty))
            .AsManaging(Permission.EditDataverse);
        pages.MapPost("/collection/{alias}/guestbooks", ChangeAsync).AsManaging(Permission.EditDataverse);
    }

    private static async Task<IResult> ChangeAsync(string alias, Call call)
    {
        var form = await PageForm.OfAsync(call);
        _ = long.TryParse(form.GetValueOrDefault("id"), NumberStyles.None, CultureInfo.InvariantCulture, out var id);
        var what = form.GetValueOrDefault("do");
        if (what is not ("on" or "off"))
        {
            return await ShowAsync(call, alias, RefusedForm.Unknown(call, form), StatusCodes.Status400BadRequest);
        }

        var tried = await call.AttemptAsync(new SetGuestbookEnabled(new ObjectRef.Collection(alias), id, what == "on"));
        return tried.Refusal is { } refusal
            ? await ShowAsync(call, alias, RefusedForm.Of(call, form, refusal), RefusedForm.StatusOf(refusal))
            : Moved.To(call.Http, $"collection/{Uri.EscapeDataString(alias)}/guestbooks?done=saved");
    }

    private static async Task<IResult> ShowAsync(Call call, string alias, FormShown form, int status = StatusCodes.Status200OK)
    {
        var target = new ObjectRef.Collection(alias);
        return ManagedCollections.Answer<GuestbooksPage, GuestbooksShown>(
            call,
            new(
                await ManagedCollections.ReadAsync(call, alias),
                form,
                await call.RunAsync(new ListGuestbooks(target, WithInherited: true, WithStatistics: true))
            ),
            "manage.title.guestbooks",
            status
        );
    }
}
