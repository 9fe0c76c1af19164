using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Quire.Api.Http;

namespace Quire.Web.Search;

/// <summary>Where machines find the same search.</summary>
internal static class FoundLinks
{
    public static IReadOnlyList<(string Relation, string Address, string? Type)> Of(Browse browse, HttpContext context)
    {
        var site = context.RequestServices.GetRequiredService<InstallationFacts>().SiteUrl;
        return
        [
            ("alternate", $"{site}/{browse.Feed}", "application/atom+xml"),
            ("alternate", $"{site}/{browse.Api}", "application/json"),
        ];
    }
}
