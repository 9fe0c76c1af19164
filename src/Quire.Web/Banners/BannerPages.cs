using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Repository.Administration.Banners;
using Quire.Web.Addresses;
using Quire.Web.Rendering;

namespace Quire.Web.Banners;

/// <summary>Lets people put away messages they have read.</summary>
internal static class BannerPages
{
    public static void MapBannerPages(this IEndpointRouteBuilder pages) =>
        pages.MapGet("/banner/{id:long}/put-away", PutAwayAsync).AsPage();

    private static async Task<IResult> PutAwayAsync(long id, Call call, ShownBanners banners)
    {
        var shown = (await banners.GetAsync(call.Aborted)).Where(b => b.Dismissible).Select(b => b.Id).ToList();
        var context = call.Http;
        // Those that are shown no more, as one that ended while it was read, need not be remembered.
        var away = PutAway.Of(context.Request).Append(id).Where(shown.Contains).Distinct().Order();
        context.Response.Cookies.Append(
            PutAway.Cookie,
            PutAway.TextOf(away),
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
