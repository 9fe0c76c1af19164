using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;

namespace Quire.Web.Addresses;

/// <summary>Tells search engines where what is public stands, and what to leave alone.</summary>
internal static class RobotsPages
{
    // What describes datasets is for everybody; searches without end, forms and bytes are for those who mean them.
    private const string Rules = """
        User-agent: *
        Allow: /api/datasets/export
        Allow: /api/datasets/:persistentId/
        Disallow: /api/
        Disallow: /account
        Disallow: /administration
        Disallow: /ask/
        Disallow: /download/
        Disallow: /feed
        Disallow: /language/
        Disallow: /preview
        Disallow: /search
        Disallow: /*?fq=
        Disallow: /*&fq=
        """;

    public static void MapRobots(this IEndpointRouteBuilder pages) =>
        pages.MapGet("/robots.txt", Robots).ExcludeFromDescription();

    private static IResult Robots(InstallationFacts installation) =>
        TypedResults.Text($"{Rules}\n\nSitemap: {installation.SiteUrl}/sitemap.xml\n", "text/plain", Encoding.UTF8);
}
