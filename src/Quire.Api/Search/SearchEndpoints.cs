using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Search;
using Quire.Domain.Errors;
using Quire.Repository.Search;

namespace Quire.Api.Search;

/// <summary>Searching.</summary>
internal static class SearchEndpoints
{
    public static void MapSearchEndpoints(this IEndpointRouteBuilder api)
    {
        api.MapGet("/search", SearchAsync).Says("Search", "Searches collections, datasets and files.", 400, 401)
            .Produces<ApiEnvelope<SearchResponse>>();
        api.MapGet("/search/services", Services).Says("ListSearchServices", "Lists what searches can be run with.")
            .IgnoringTokens().Produces<ApiEnvelope<SearchServices>>();
    }

    private static async Task<IResult> SearchAsync(Call call)
    {
        var request = RequestOf(call);
        var found = await call.RunAsync(new SearchRepository(request));
        var render = call.Get<SearchJson>();
        var choice = new SearchChoice(
            call.Flag("show_entity_ids"), call.Flag("show_api_urls"), call.Flag("show_relevance"), call.Flag("show_collections"), call.QueryAll("metadata_fields"));
        return Answer.Ok(await render.OfAsync(request, found, choice, call.Aborted));
    }

    private static IResult Services() => Answer.Ok(new SearchServices
    {
        Services = [new() { Name = "index", DisplayName = "Search index" }],
        DefaultService = "index",
    });

    private static SearchRequest RequestOf(Call call) => new()
    {
        Text = call.Query("q") ?? throw Refuse.BadRequest("q parameter is missing"),
        Filters = call.QueryAll("fq"),
        Kinds = [.. call.QueryAll("type").Select(KindOf)],
        Subtrees = call.QueryAll("subtree"),
        Order = SearchOrder.From(call.Query("sort"), call.Query("order")),
        Start = Number(call, "start", 0),
        PerPage = Number(call, "per_page", 10),
        Near = GeoCircle.From(call.Query("geo_point"), call.Query("geo_radius")),
        WithFacets = call.Flag("show_facets"),
        WithRelevance = call.Flag("show_relevance"),
        WithTypeCounts = call.Flag("show_type_counts"),
    };

    private static SearchKind KindOf(string type) => type switch
    {
        "dataverse" => SearchKind.Collection,
        "dataset" => SearchKind.Dataset,
        "file" => SearchKind.File,
        _ => throw Refuse.BadRequest($"Invalid type '{type}'. Must be one of 'dataverse', 'dataset' or 'file'."),
    };

    private static int Number(Call call, string name, int byDefault)
    {
        if (call.Query(name) is not { } text)
        {
            return byDefault;
        }

        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            throw Refuse.BadRequest($"The query parameter {name} must be a whole number of 0 or more, not '{text}'.");
        }

        return name != "per_page" || number <= SearchQuery.MaxPerPage
            ? number
            : throw Refuse.BadRequest($"{number} results per page requested but max limit is {SearchQuery.MaxPerPage}.");
    }
}
