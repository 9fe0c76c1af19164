using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Repository.Collections.Templates;
using Quire.Web.Addresses;
using Quire.Web.Errors;
using Quire.Web.Forms;
using Quire.Web.Rendering;

namespace Quire.Web.Collections.Managing;

/// <summary>The templates of a collection: which one forms begin with, and which there are.</summary>
internal static class TemplatePages
{
    public static void MapTemplatePages(this IEndpointRouteBuilder pages)
    {
        pages
            .MapGet("/collection/{alias}/templates", (string alias, Call call) => ShowAsync(call, alias, FormShown.Empty))
            .AsManaging(Permission.EditDataverse);
        pages.MapPost("/collection/{alias}/templates", ChangeAsync).AsManaging(Permission.EditDataverse);
    }

    private static async Task<IResult> ChangeAsync(string alias, Call call)
    {
        var form = await PageForm.OfAsync(call);
        var target = new ObjectRef.Collection(alias);
        _ = long.TryParse(form.GetValueOrDefault("id"), NumberStyles.None, CultureInfo.InvariantCulture, out var id);
        var what = form.GetValueOrDefault("do");
        if (what is not ("default" or "none" or "delete"))
        {
            return await ShowAsync(call, alias, RefusedForm.Unknown(call, form), StatusCodes.Status400BadRequest);
        }

        var refusal =
            what == "delete"
                ? (await call.AttemptAsync(new DeleteTemplate(id))).Refusal.Unless(KnownErrors.TemplateGone)
                : (await call.AttemptAsync(new SetDefaultTemplate(target, what == "default" ? id : null))).Refusal;
        return refusal is null
            ? Moved.To(call.Http, $"collection/{Uri.EscapeDataString(alias)}/templates?done=saved")
            : await ShowAsync(call, alias, RefusedForm.Of(call, form, refusal), RefusedForm.StatusOf(refusal));
    }

    private static async Task<IResult> ShowAsync(Call call, string alias, FormShown form, int status = StatusCodes.Status200OK) =>
        ManagedCollections.Answer<TemplatesPage, TemplatesShown>(
            call,
            new(
                await ManagedCollections.ReadAsync(call, alias),
                form,
                await call.RunAsync(new ListTemplates(new ObjectRef.Collection(alias)))
            ),
            "manage.title.templates",
            status
        );
}
