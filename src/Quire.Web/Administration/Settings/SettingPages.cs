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
    public static void MapSettingPages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/administration/settings", (Call call) => ShowAsync(call, FormShown.Empty)).AsAdministration();
        pages.MapPost("/administration/settings", ChangeAsync).AsAdministration();
    }

    private static async Task<IResult> ShowAsync(
        Call call,
        FormShown form,
        int status = StatusCodes.Status200OK,
        string? found = null
    )
    {
        var set = await call.RunAsync(new ListSettings());
        var query = call.Http.Request.Query;
        var changed = query["changed"].ToString();
        var chosen = query["name"].ToString();
        return AccountAnswer.Of<SettingsPage, SettingsShown>(
            call,
            new(
                LinesOf(set),
                SettingForm.Seeing(form.Values.Count == 0 && chosen.Length > 0 ? SettingForm.Of(chosen, set) : form, set),
                status == StatusCodes.Status200OK && changed.Length > 0 ? changed : null,
                found
            ),
            "admin.settings.title",
            status
        );
    }

    private static IReadOnlyList<SettingLine> LinesOf(IReadOnlyDictionary<string, string> set) =>
        [
            .. KnownSettings
                .ActedOn.Union(set.Keys, StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(name => new SettingLine(
                    name,
                    SettingForm.IsSecret(name) ? null : set.GetValueOrDefault(name),
                    set.ContainsKey(name),
                    KnownSettings.ActedOn.Contains(name)
                )),
        ];

    private static async Task<IResult> ChangeAsync(Call call)
    {
        var form = await PageForm.OfAsync(call);
        var what = form.GetValueOrDefault("do");
        var name = form.GetValueOrDefault("name", "").Trim();
        // What is "true" and a line break means something else to whoever reads the setting.
        var value = SentText.Of(form, "value");
        if (what is not ("set" or "check" or "unset"))
        {
            return await ShowAsync(call, RefusedForm.Unknown(call, form), StatusCodes.Status400BadRequest);
        }

        var refusal = what switch
        {
            "unset" => (await call.AttemptAsync(new DeleteSetting(name))).Refusal,
            "check" => (await call.AttemptAsync(new CheckSetting(name, value))).Refusal,
            _ => (await call.AttemptAsync(new SetSetting(name, value, SettingForm.SeenIn(form, name)))).Refusal,
        };
        return refusal is not null ? await ShowAsync(call, RefusedForm.Of(call, form, refusal), RefusedForm.StatusOf(refusal))
            : what == "check" ? await ShowAsync(call, new() { Values = form }, found: name)
            : Moved.To(call.Http, $"administration/settings?changed={Uri.EscapeDataString(name)}");
    }
}
