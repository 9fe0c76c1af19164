using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Api.Http.Kept;
using Quire.Web.Rendering;

namespace Quire.Web.Search;

/// <summary>The search over everything.</summary>
internal static class SearchPages
{
    public static void MapSearchPages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/search", AllAsync).AsPage().Asks(BrowseParameters.All).KeptForGuests(KeptAs.Found);
        pages.MapGet("/feed", FeedAsync).AsPage().Asks(BrowseParameters.All).KeptForGuests(KeptAs.Found);
    }

    private static async Task<IResult> AllAsync(Call call)
    {
        var request = call.Http.Request;
        if (request.Query["subtree"].ToString() is { Length: > 0 } alias)
        {
            return Addresses.Moved.To(
                call.Http,
                BrowseReading.Of(request, $"dataverse/{Uri.EscapeDataString(alias)}", alias).Address
            );
        }

        var found = await Finding.OfAsync(call, BrowseReading.Of(request, "search", null));
        var text = found.Browse.Text;
        var wording = Texts.Wordings.Of(Texts.ReaderLanguage.Of(request));
        return PageResult.Of<SearchPage, Found>(
            found,
            new(text.Length == 0 ? wording["search.title"] : wording.Of("search.title.of", text))
            {
                SearchText = text,
                NoIndex = true,
                Links = FoundLinks.Of(found.Browse, call),
            },
            found.Status
        );
    }

    private static async Task<IResult> FeedAsync(Call call, InstallationFacts installation)
    {
        var alias = call.Http.Request.Query["subtree"].ToString() is { Length: > 0 } some ? some : null;
        var path = alias is null ? "search" : $"dataverse/{Uri.EscapeDataString(alias)}";
        var browse = BrowseReading.Of(call.Http.Request, path, alias);
        // Whoever follows a search wants to hear of what is new.
        browse = browse with
        {
            Sort = "newest",
            Number = 1,
        };
        var answer = await call.RunAsync(new Repository.Search.SearchRepository(browse.Request));
        return new FeedResult(browse, answer, installation.SiteUrl, await installation.PublisherAsync(call.Aborted));
    }
}
