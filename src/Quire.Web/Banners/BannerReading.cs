using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Administration.Banners;
using Quire.Web.Texts;

namespace Quire.Web.Banners;

/// <summary>Messages for a reader: those that are shown, but for what they have put away.</summary>
internal static class BannerReading
{
    public static async Task<IReadOnlyList<BannerShown>> OfAsync(HttpContext context, Wording texts)
    {
        var all = await context.RequestServices.GetRequiredService<ShownBanners>().GetAsync(context.RequestAborted);
        if (all.Count == 0)
        {
            return [];
        }

        var away = PutAway.Of(context.Request);
        return
        [
            .. all.Where(b => !(b.Dismissible && away.Contains(b.Id)))
                .Select(b => new BannerShown(b.Id, TextOf(b.Texts, texts.Language), b.Dismissible)),
        ];
    }

    private static string TextOf(IReadOnlyDictionary<string, string> texts, string language) =>
        texts.GetValueOrDefault(language) ?? texts.GetValueOrDefault(Wordings.Default) ?? texts.Values.First();
}
