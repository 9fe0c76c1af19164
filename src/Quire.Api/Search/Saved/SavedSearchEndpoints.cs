using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Api.Search.Reading;
using Quire.Contracts;
using Quire.Contracts.Search;
using Quire.Repository.Search.Saved;

namespace Quire.Api.Search.Saved;

/// <summary>Searches whose public hits a collection shows by links.</summary>
internal static class SavedSearchEndpoints
{
    private static readonly string[] Endpoints = ["GET", "GET /list", "GET /id", "POST", "DELETE /id"];

    private static readonly QueryParameter Debug = new("debug", QueryKind.Flag, "Also tell what was searched for.");

    private static readonly QueryParameter Unlink = new(
        "unlink",
        QueryKind.Flag,
        "Also end the links of the collection to everything the search finds now."
    );

    public static void MapSavedSearchEndpoints(this IEndpointRouteBuilder searches)
    {
        searches
            .MapGet("", () => Answer.Ok<IReadOnlyList<string>>(Endpoints))
            .Says("DescribeSavedSearches", "Lists what can be done with saved searches.", 503)
            .IgnoringTokens()
            .Produces<ApiEnvelope<IReadOnlyList<string>>>();
        searches
            .MapGet("/list", ListAsync)
            .Says("ListSavedSearches", "Lists the saved searches.", 503)
            .IgnoringTokens()
            .Produces<ApiEnvelope<SavedSearchList>>();
        searches
            .MapGet("/{id:long}", GetAsync)
            .Says("GetSavedSearch", "Reads a saved search.", 404, 503)
            .IgnoringTokens()
            .Produces<ApiEnvelope<SavedSearchResponse>>();
        searches
            .MapPost("", SaveAsync)
            .Says("SaveSearch", "Saves a search whose public hits a collection shows by links.", 400, 404, 503)
            .IgnoringTokens()
            .Takes<SavedSearchRequest>()
            .Produces<ApiEnvelope<SavedSearchAdded>>();
        searches
            .MapDelete("/{id:long}", DeleteAsync)
            .Says("DeleteSavedSearch", "Forgets a saved search.", 404, 503)
            .IgnoringTokens()
            .Asks(Unlink)
            .Produces<ApiEnvelope<SavedSearchDeleted>>();
        searches
            .MapPut("/makelinks/all", LinkAllAsync)
            .Says("LinkAllFound", "Runs every saved search and shows what it finds by links.", 400, 503)
            .IgnoringTokens()
            .Asks(Debug)
            .Produces<ApiEnvelope<AllSavedSearchHits>>();
        searches
            .MapPut("/makelinks/{id:long}", LinkAsync)
            .Says("LinkFound", "Runs a saved search and shows what it finds by links.", 400, 503)
            .IgnoringTokens()
            .Asks(Debug)
            .Produces<ApiEnvelope<IReadOnlyDictionary<string, IReadOnlyList<SavedSearchHits>>>>();
    }

    private static async Task<IResult> ListAsync(Call call)
    {
        IReadOnlyList<SavedSearchResponse> all = [.. (await call.RunAsync(new ListSavedSearches())).Select(SavedSearchJson.Of)];
        return Answer.Ok(new SavedSearchList { Former = all, SavedSearches = all });
    }

    private static async Task<IResult> GetAsync(long id, Call call) =>
        Answer.Ok(SavedSearchJson.Of(await call.RunAsync(new GetSavedSearch(id))));

    private static async Task<IResult> SaveAsync(Call call)
    {
        var id = await call.RunAsync(new SaveSearch(await SavedSearchReader.ReadAsync(call)));
        return Answer.Ok(new SavedSearchAdded { Id = id }, $"Added: saved search {id}");
    }

    private static async Task<IResult> DeleteAsync(long id, Call call)
    {
        await call.RunAsync(new DeleteSavedSearch(id, call.Flag(Unlink)));
        return Answer.Ok(new SavedSearchDeleted { Deleted = id });
    }

    private static async Task<IResult> LinkAllAsync(Call call)
    {
        var runs = new List<IReadOnlyDictionary<string, IReadOnlyList<SavedSearchHits>>>();
        foreach (var search in await call.RunAsync(new ListSavedSearches()))
        {
            runs.Add(SavedSearchJson.Of(await call.RunAsync(new LinkFound(search.Id)), call.Flag(Debug)));
        }

        return Answer.Ok(new AllSavedSearchHits { Searches = runs });
    }

    private static async Task<IResult> LinkAsync(long id, Call call) =>
        Answer.Ok(SavedSearchJson.Of(await call.RunAsync(new LinkFound(id)), call.Flag(Debug)));
}
