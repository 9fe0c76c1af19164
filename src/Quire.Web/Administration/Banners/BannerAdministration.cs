using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Domain.Errors;
using Quire.Repository.Administration.Banners;
using Quire.Web.Accounts;
using Quire.Web.Addresses;
using Quire.Web.Forms;
using Quire.Web.Rendering;
using Quire.Web.Texts;

namespace Quire.Web.Administration.Banners;

/// <summary>Telling everybody something on every page, and ending that.</summary>
internal static class BannerAdministration
{
    public static void MapBannerAdministration(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/administration/banners", (Call call) => ShowAsync(call, FormShown.Empty)).AsAdministration();
        pages.MapPost("/administration/banners", ChangeAsync).AsAdministration();
    }

    private static async Task<IResult> ChangeAsync(Call call)
    {
        var form = await PageForm.OfAsync(call);
        var what = form.GetValueOrDefault("do");
        if (what is not ("add" or "end"))
        {
            return await ShowAsync(call, RefusedForm.Unknown(call, form), StatusCodes.Status400BadRequest);
        }

        return await RefusalAsync(call, what, form) is { } refusal
            ? await ShowAsync(call, RefusedForm.Of(call, form, refusal), RefusedForm.StatusOf(refusal))
            : Moved.To(call.Http, "administration/banners");
    }

    private static async Task<RepositoryError?> RefusalAsync(Call call, string what, IReadOnlyDictionary<string, string> form)
    {
        if (what == "end")
        {
            _ = long.TryParse(form.GetValueOrDefault("id"), NumberStyles.None, CultureInfo.InvariantCulture, out var id);
            return (await call.AttemptAsync(new DeactivateBannerMessage(id))).Refusal;
        }

        var texts = Wordings
            .Languages.Select(l => (Language: l, Text: SentText.Of(form, $"text-{l}")))
            .Where(t => t.Text.Length > 0)
            .ToDictionary(t => t.Language, t => t.Text, StringComparer.Ordinal);
        return (await call.AttemptAsync(new AddBannerMessage(texts, form.ContainsKey("dismissible")))).Refusal;
    }

    private static async Task<IResult> ShowAsync(Call call, FormShown form, int status = StatusCodes.Status200OK) =>
        AccountAnswer.Of<BannersPage, BannersShown>(
            call,
            new(await call.RunAsync(new ListBannerMessages()), form),
            "admin.banners.title",
            status
        );
}
