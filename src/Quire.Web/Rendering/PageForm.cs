using Microsoft.Extensions.DependencyInjection;
using Quire.Api.Accounts.Sessions;
using Quire.Api.Http;

namespace Quire.Web.Rendering;

/// <summary>What a form of a page sent.</summary>
internal static class PageForm
{
    /// <summary>
    /// The fields by name. Refuses what did not come from a page of this installation: in a session its secret tells, without one
    /// what the browser says of where the form was.
    /// </summary>
    public static async Task<IReadOnlyDictionary<string, string>> OfAsync(Call call)
    {
        var context = call.Http;
        if (CurrentSession.Of(context) is not { } current)
        {
            var site = context.RequestServices.GetRequiredService<InstallationFacts>().SiteUrl;
            Antiforgery.MustBeOwn(context, site);
            return await FieldsAsync(call);
        }

        var form = await FieldsAsync(call);
        Antiforgery.MustBeIn(form, current.Antiforgery);
        return form;
    }

    private static async Task<IReadOnlyDictionary<string, string>> FieldsAsync(Call call) =>
        await SentForm.OfAsync(call.Http) ?? new Dictionary<string, string>(StringComparer.Ordinal);
}
