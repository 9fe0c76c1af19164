using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Domain.Errors;
using Quire.Repository.Access;
using Quire.Repository.Operations;
using Quire.Web.Accounts;
using Quire.Web.Addresses;
using Quire.Web.Forms;
using Quire.Web.Rendering;

namespace Quire.Web.Administration.Licenses;

/// <summary>The licences depositors choose from.</summary>
internal static class LicensePages
{
    private const string Path = "administration/licenses";

    public static void MapLicensePages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet($"/{Path}", (Call call) => ShowAsync(call, FormShown.Empty)).AsAdministration();
        pages.MapPost($"/{Path}", ChangeAsync).AsAdministration();
    }

    private static async Task<IResult> ChangeAsync(Call call)
    {
        var form = await PageForm.OfAsync(call);
        if (ChangeIn(form) is not { } change)
        {
            return await ShowAsync(call, RefusedForm.Unknown(call, form), StatusCodes.Status400BadRequest);
        }

        return await change(call) is { } refusal
            ? await ShowAsync(call, RefusedForm.Of(call, form, refusal), RefusedForm.StatusOf(refusal))
            : Moved.To(call.Http, Path);
    }

    private static Func<Call, Task<RepositoryError?>>? ChangeIn(IReadOnlyDictionary<string, string> form)
    {
        var id = NumberIn(form, "id") ?? 0;
        return form.GetValueOrDefault("do") switch
        {
            "add" => async call => (await call.AttemptAsync(new CreateLicense(InputIn(form)))).Refusal,
            "offer" => call => DoneAsync(call, new SetLicenseActive(id, Active: true)),
            "withdraw" => call => DoneAsync(call, new SetLicenseActive(id, Active: false)),
            "default" => call => DoneAsync(call, new SetDefaultLicense(id)),
            "order" when NumberIn(form, "order") is { } order => call => DoneAsync(call, new SetLicenseOrder(id, order)),
            "delete" => call => DoneAsync(call, new DeleteLicense(id)),
            _ => null,
        };
    }

    private static LicenseInput InputIn(IReadOnlyDictionary<string, string> form)
    {
        return new()
        {
            Name = SentText.Of(form, "name"),
            Uri = SentText.Of(form, "uri"),
            ShortDescription = Said("description"),
            IconUri = Said("icon"),
            RightsIdentifier = Said("identifier"),
            RightsIdentifierScheme = Said("identifier") is null ? null : "SPDX",
            SchemeUri = Said("identifier") is null ? null : "https://spdx.org/licenses/",
            LanguageCode = Said("language"),
            Active = form.ContainsKey("active"),
            SortOrder = NumberIn(form, "order") ?? 0,
        };

        string? Said(string name) => SentText.Of(form, name) is { Length: > 0 } text ? text : null;
    }

    private static async Task<RepositoryError?> DoneAsync(Call call, ICommand change) =>
        (await call.AttemptAsync(change)).Refusal;

    private static long? NumberIn(IReadOnlyDictionary<string, string> form, string name) =>
        long.TryParse(form.GetValueOrDefault(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static async Task<IResult> ShowAsync(Call call, FormShown form, int status = StatusCodes.Status200OK) =>
        AccountAnswer.Of<LicensesPage, LicensesShown>(
            call,
            new(await call.RunAsync(new ListLicenses()), form),
            "admin.licenses.title",
            status
        );
}
