using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Search;
using Quire.Repository.Search;
using Quire.Repository.Search.Places;

namespace Quire.Api.Search;

/// <summary>Searching.</summary>
internal static class SearchEndpoints
{
    private const string Service = "index";

    public static void MapSearchEndpoints(this IEndpointRouteBuilder api)
    {
        api.MapGet("/search", SearchAsync)
            .Says("Search", "Searches collections, datasets and files.", 400, 401, 503)
            .Asks(SearchParameters.All)
            .Produces<ApiEnvelope<SearchResponse>>();
        api.MapGet("/search/services", Services)
            .Says("ListSearchServices", "Lists what searches can be run with.")
            .IgnoringTokens()
            .Produces<ApiEnvelope<SearchServices>>();
    }

    private static async Task<IResult> SearchAsync(SearchJson json, Call call)
    {
        MustBeOurs(call.Query(SearchParameters.Service));
        var request = RequestOf(call);
        var found = await call.RunAsync(new SearchRepository(request));
        var choice = new SearchChoice(
            call.Flag(SearchParameters.ShowEntityIds),
            call.Flag(SearchParameters.ShowApiUrls),
            call.Flag(SearchParameters.ShowRelevance),
            call.Flag(SearchParameters.ShowCollections),
            call.QueryAll(SearchParameters.MetadataFields)
        );
        return Answer.Ok(await json.OfAsync(request, found, choice, call.Aborted));
    }

    // There is one; clients of 6.x also call the usual one of theirs by its name.
    private static void MustBeOurs(string? service)
    {
        if (!string.IsNullOrEmpty(service) && service is not (Service or "solr"))
        {
            throw SearchRequestErrors.EngineUnknown();
        }
    }

    private static IResult Services() =>
        Answer.Ok(
            new SearchServices { Services = [new() { Name = Service, DisplayName = "Search index" }], DefaultService = Service }
        );

    private static SearchRequest RequestOf(Call call) =>
        new()
        {
            Text = TextOf(call),
            Filters = call.QueryAll(SearchParameters.FilterQuery),
            Kinds = [.. call.QueryAll(SearchParameters.Type).Select(KindOf)],
            Subtrees = call.QueryAll(SearchParameters.Subtree),
            Order = SearchOrder.From(call.Query(SearchParameters.Sort), call.Query(SearchParameters.Order)),
            Start = call.Number(SearchParameters.Start) ?? 0,
            PerPage = PerPage(call.Number(SearchParameters.PerPage) ?? 10),
            Near = GeoCircle.From(call.Query(SearchParameters.GeoPoint), call.Query(SearchParameters.GeoRadius)),
            WithFacets = call.Flag(SearchParameters.ShowFacets),
            WithRelevance = call.Flag(SearchParameters.ShowRelevance),
            WithTypeCounts = call.Flag(SearchParameters.ShowTypeCounts),
        };

    // An empty query asks for everything; none at all is forgotten.
    private static string TextOf(Call call) =>
        call.Query(SearchParameters.Query)
        ?? (call.Http.Request.Query.ContainsKey(SearchParameters.Query.Name) ? "*" : throw SearchRequestErrors.QueryMissing());

    private static SearchKind KindOf(string type) =>
        type switch
        {
            "dataverse" => SearchKind.Collection,
            "dataset" => SearchKind.Dataset,
            "file" => SearchKind.File,
            _ => throw SearchRequestErrors.TypeUnknown(type),
        };

    private static int PerPage(int asked) =>
        asked <= SearchQuery.MaxPerPage ? asked : throw SearchRequestErrors.PageTooLarge(asked, SearchQuery.MaxPerPage);
}
