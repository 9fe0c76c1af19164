using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Search;
using Quire.Repository.Search;

namespace Quire.Api.Search;

/// <summary>Searching.</summary>
internal static class SearchEndpoints
{
    private const string Service = "index";

    public static void MapSearchEndpoints(this IEndpointRouteBuilder api)
    {
        api.MapGet("/search", SearchAsync).Says("Search", "Searches collections, datasets and files.", 400, 401, 503)
            .Asks(
                QueryParameters.SearchQuery, QueryParameters.SearchType, QueryParameters.Subtree,
                QueryParameters.FilterQuery, QueryParameters.Sort, QueryParameters.SortOrder, QueryParameters.Start,
                QueryParameters.PerPage, QueryParameters.GeoPoint, QueryParameters.GeoRadius, QueryParameters.ShowFacets,
                QueryParameters.ShowRelevance, QueryParameters.ShowTypeCounts, QueryParameters.ShowEntityIds,
                QueryParameters.ShowApiUrls, QueryParameters.ShowCollections, QueryParameters.MetadataFields, QueryParameters.SearchService)
            .Produces<ApiEnvelope<SearchResponse>>();
        api.MapGet("/search/services", Services).Says("ListSearchServices", "Lists what searches can be run with.")
            .IgnoringTokens().Produces<ApiEnvelope<SearchServices>>();
    }

    private static async Task<IResult> SearchAsync(Call call)
    {
        MustBeOurs(call.Query(QueryParameters.SearchService));
        var request = RequestOf(call);
        var found = await call.RunAsync(new SearchRepository(request));
        var render = call.Get<SearchJson>();
        var choice = new SearchChoice(
            call.Flag(QueryParameters.ShowEntityIds), call.Flag(QueryParameters.ShowApiUrls), call.Flag(QueryParameters.ShowRelevance),
            call.Flag(QueryParameters.ShowCollections), call.QueryAll(QueryParameters.MetadataFields));
        return Answer.Ok(await render.OfAsync(request, found, choice, call.Aborted));
    }

    // There is one; clients of 6.x also call the usual one of theirs by its name.
    private static void MustBeOurs(string? service)
    {
        if (!string.IsNullOrEmpty(service) && service is not (Service or "solr"))
        {
            throw SearchRequestErrors.EngineUnknown();
        }
    }

    private static IResult Services() => Answer.Ok(new SearchServices
    {
        Services = [new() { Name = Service, DisplayName = "Search index" }],
        DefaultService = Service,
    });

    private static SearchRequest RequestOf(Call call) => new()
    {
        Text = call.Query(QueryParameters.SearchQuery) ?? throw SearchRequestErrors.QueryMissing(),
        Filters = call.QueryAll(QueryParameters.FilterQuery),
        Kinds = [.. call.QueryAll(QueryParameters.SearchType).Select(KindOf)],
        Subtrees = call.QueryAll(QueryParameters.Subtree),
        Order = SearchOrder.From(call.Query(QueryParameters.Sort), call.Query(QueryParameters.SortOrder)),
        Start = call.Number(QueryParameters.Start) ?? 0,
        PerPage = PerPage(call.Number(QueryParameters.PerPage) ?? 10),
        Near = GeoCircle.From(call.Query(QueryParameters.GeoPoint), call.Query(QueryParameters.GeoRadius)),
        WithFacets = call.Flag(QueryParameters.ShowFacets),
        WithRelevance = call.Flag(QueryParameters.ShowRelevance),
        WithTypeCounts = call.Flag(QueryParameters.ShowTypeCounts),
    };

    private static SearchKind KindOf(string type) => type switch
    {
        "dataverse" => SearchKind.Collection,
        "dataset" => SearchKind.Dataset,
        "file" => SearchKind.File,
        _ => throw SearchRequestErrors.TypeUnknown(type),
    };

    private static int PerPage(int asked) => asked <= SearchQuery.MaxPerPage
        ? asked
        : throw SearchRequestErrors.PageTooLarge(asked, SearchQuery.MaxPerPage);
}
