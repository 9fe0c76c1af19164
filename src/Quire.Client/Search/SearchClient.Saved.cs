using Quire.Client.Http;
using Quire.Contracts.Search;

namespace Quire.Client;

/// <content>Saved searches, whose public hits a collection shows by links; administration.</content>
public sealed partial class SearchClient
{
    /// <summary>All saved searches (<c>GET admin/savedsearches/list</c>).</summary>
    public async Task<IReadOnlyList<SavedSearchResponse>> SavedAsync(CancellationToken cancellationToken = default)
    {
        var list = await _connection.GetAsync<SavedSearchList>(ApiPath.Of($"admin/savedsearches/list"), cancellationToken);
        return list.SavedSearches ?? list.Former ?? [];
    }

    /// <summary>A saved search (<c>GET admin/savedsearches/{id}</c>).</summary>
    public Task<SavedSearchResponse> SavedAsync(long search, CancellationToken cancellationToken = default) =>
        _connection.GetAsync<SavedSearchResponse>(ApiPath.Of($"admin/savedsearches/{search}"), cancellationToken);

    /// <summary>Saves a search (<c>POST admin/savedsearches</c>); gives its id.</summary>
    public async Task<long> SaveAsync(SavedSearchRequest search, CancellationToken cancellationToken = default) =>
        (
            await _connection.SendAsync<SavedSearchAdded>(
                HttpMethod.Post,
                ApiPath.Of($"admin/savedsearches"),
                Body.Json(search),
                cancellationToken
            )
        ).Id;

    /// <summary>Forgets a saved search (<c>DELETE admin/savedsearches/{id}</c>).</summary>
    /// <param name="search">Its id.</param>
    /// <param name="unlink">Also end the links to everything it finds now (6.x). Default: they stay.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task ForgetAsync(long search, bool unlink = false, CancellationToken cancellationToken = default) =>
        _connection.BytesAsync(
            HttpMethod.Delete,
            ApiPath.Of($"admin/savedsearches/{search}").With("unlink", unlink ? true : null),
            null,
            cancellationToken
        );

    /// <summary>Runs a saved search (<c>PUT admin/savedsearches/makelinks/{id}</c>); gives what became of each hit.</summary>
    public async Task<SavedSearchHits> LinkFoundAsync(long search, CancellationToken cancellationToken = default) =>
        One(
            await _connection.SendAsync<IReadOnlyDictionary<string, IReadOnlyList<SavedSearchHits>>>(
                HttpMethod.Put,
                ApiPath.Of($"admin/savedsearches/makelinks/{search}"),
                null,
                cancellationToken
            )
        );

    /// <summary>Runs every saved search (<c>PUT admin/savedsearches/makelinks/all</c>).</summary>
    public async Task<IReadOnlyList<SavedSearchHits>> LinkFoundAsync(CancellationToken cancellationToken = default)
    {
        var all = await _connection.SendAsync<AllSavedSearchHits>(
            HttpMethod.Put,
            ApiPath.Of($"admin/savedsearches/makelinks/all"),
            null,
            cancellationToken
        );
        return [.. (all.Searches ?? []).Select(One)];
    }

    private static SavedSearchHits One(IReadOnlyDictionary<string, IReadOnlyList<SavedSearchHits>> run) => run.Values.Single()[0];
}
