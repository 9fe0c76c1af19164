using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Repository.Administration;
using Quire.Web.Accounts;
using Quire.Web.Addresses;
using Quire.Web.Forms;
using Quire.Web.Rendering;

namespace Quire.Web.Administration.Settings;

/// <summary>Settings of the installation: what is set is listed, one is set or unset at a time.</summary>
internal static class SettingPages
{
    // What opens something is told to nobody, not even to whoever may set it anew.
    private static readonly string[] Secret = ["Key", "Password", "Token", "Secret"];

    public static void MapSettingPages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/administration/settings", (Call call) => ShowAsync(call, FormShown.Empty)).AsAdministration();
        pages.MapPost("/administration/settings", ChangeAsync).AsAdministration();
    }

    private static async Task<IResult> ShowAsync(Call call, FormShown form, int status = StatusCodes.Status200OK)
    {
        var set = await call.RunAsync(new ListSettings());
        var changed = call.Http.Request.Query["changed"].ToString();
        return AccountAnswer.Of<SettingsPage, SettingsShown>(
            call,
            new(
                [.. set.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => (s.Key, IsSecret(s.Key) ? null : s.Value))],
                form,
                status == StatusCodes.Status200OK && changed.Length > 0 ? changed : null
            ),
            "admin.settings.title",
            status
        );
    }

    private static async Task<IResult> ChangeAsync(Call call)
    {
        var form = await PageForm.OfAsync(call);
        var name = form.GetValueOrDefault("name", "").Trim();
        // What is "true" and a line break means something else to whoever reads the setting.
        var value = form.GetValueOrDefault("value", "").ReplaceLineEndings("\n").Trim();
        var refusal =
            form.GetValueOrDefault("do") == "unset"
                ? (await call.AttemptAsync(new DeleteSetting(name))).Refusal
                : (await call.AttemptAsync(new SetSetting(name, value))).Refusal;
        return refusal is null
            ? Moved.To(call.Http, $"administration/settings?changed={Uri.EscapeDataString(name)}")
            : await ShowAsync(call, RefusedForm.Of(call, form, refusal), RefusedForm.StatusOf(refusal));
    }

    private static bool IsSecret(string name) => Secret.Any(s => name.Contains(s, StringComparison.OrdinalIgnoreCase));
}
