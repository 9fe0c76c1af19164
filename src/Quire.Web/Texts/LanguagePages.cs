using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Accounts.Sessions;
using Quire.Api.Http;
using Quire.Web.Addresses;
using Quire.Web.Errors;
using Quire.Web.Rendering;

namespace Quire.Web.Texts;

/// <summary>Lets people choose the language the pages speak.</summary>
internal static class LanguagePages
{
    public static void MapLanguagePages(this IEndpointRouteBuilder pages) =>
        pages.MapGet("/language/{language}", Choose).AsPage();

    private static IResult Choose(string language, Call call)
    {
        if (!Wordings.Languages.Contains(language))
        {
            return MissingPage.Instance;
        }

        var context = call.Http;
        context.Response.Cookies.Append(
            ReaderLanguage.Cookie,
            language,
            new()
            {
                Path = "/",
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
                MaxAge = TimeSpan.FromDays(365),
                IsEssential = true,
            }
        );
        return Moved.To(context, ReturnPath.Of(context.Request));
    }
}
