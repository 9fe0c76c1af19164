using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Web.Rendering;
using Quire.Web.Texts;

namespace Quire.Web.About;

/// <summary>What this is, and where programs and whoever runs it go on.</summary>
internal static class AboutPages
{
    public static void MapAboutPages(this IEndpointRouteBuilder pages) => pages.MapGet("/about", About).AsPage();

    private static IResult About(HttpRequest request, GuideContents guide) =>
        PageResult.Of<AboutPage, GuideContents>(guide, new(Wordings.Of(ReaderLanguage.Of(request))["about.title"]));
}
