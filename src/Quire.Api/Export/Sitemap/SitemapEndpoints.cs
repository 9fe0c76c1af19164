using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Repository.Export.Sitemap;

namespace Quire.Api.Export.Sitemap;

/// <summary>The map of what is public, for search engines: whole, or an index of parts where it is too long for one.</summary>
internal static class SitemapEndpoints
{
    /// <summary>The pages themselves, beside the API.</summary>
    public static void MapSitemap(this IEndpointRouteBuilder routes)
    {
        routes
            .MapGet("/sitemap.xml", (InstallationFacts installation, Call call) => WholeAsync(installation, call))
            .ExcludeFromDescription();
        routes
            .MapGet(
                "/sitemap/sitemap{part}.xml",
                (string part, InstallationFacts installation, Call call) => PartAsync(part, installation, call)
            )
            .ExcludeFromDescription();
    }

    /// <summary>What administrators ask of them.</summary>
    public static void MapSitemapAdministration(this IEndpointRouteBuilder admin) =>
        admin
            .MapPost("/sitemap", RenewAsync)
            .Says("RenewSitemap", "Has the parts of the site map looked up anew.", 401, 403)
            .IgnoringTokens()
            .Produces<ApiEnvelope<MessagePayload>>();

    private static async Task<IResult> WholeAsync(InstallationFacts installation, Call call)
    {
        var first = await call.RunAsync(new ListSitemap(1));
        return first.Parts == 1
            ? new SitemapAnswer(first.Entries!, installation.SiteUrl)
            : new SitemapIndexAnswer(first.Parts, installation.SiteUrl);
    }

    private static async Task<IResult> PartAsync(string part, InstallationFacts installation, Call call)
    {
        var number = int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0;
        return (await call.RunAsync(new ListSitemap(number))).Entries is { } entries
            ? new SitemapAnswer(entries, installation.SiteUrl)
            : TypedResults.NotFound();
    }

    private static async Task<IResult> RenewAsync(Call call)
    {
        await call.RunAsync(new RenewSitemap());
        return Answer.Message("Sitemap update has begun. Check logs for status.");
    }
}
