using Quire.Api.Http;

namespace Quire.Web.Search;

/// <summary>Where machines find the same search.</summary>
internal static class FoundLinks
{
    public static IReadOnlyList<(string Relation, string Address, string? Type)> Of(Browse browse, Call call) =>
        [
            ("alternate", $"{call.SiteUrl}/{browse.Feed}", "application/atom+xml"),
            ("alternate", $"{call.SiteUrl}/{browse.Api}", "application/json"),
        ];
}
