using Quire.Client.Http;
using Quire.Contracts.Search;

namespace Quire.Client;

public sealed partial class AdminClient
{
    /// <summary>Builds the search index anew (<c>GET admin/index</c>); gives the server's message.</summary>
    public Task<string> RebuildIndexAsync(CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Get, ApiPath.Of($"admin/index"), null, cancellationToken);

    /// <summary>
    /// Writes again what the search index misses or holds in an older state (<c>GET admin/index/continue</c>); gives the server's
    /// message.
    /// </summary>
    public Task<string> MendIndexAsync(CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Get, ApiPath.Of($"admin/index/continue"), null, cancellationToken);

    /// <summary>Where the search index and the database differ (<c>GET admin/index/status?sync=true</c>).</summary>
    public Task<IndexStatusResponse> CompareIndexAsync(CancellationToken cancellationToken = default) =>
        _connection.GetAsync<IndexStatusResponse>(ApiPath.Of($"admin/index/status").With("sync", true), cancellationToken);

    /// <summary>
    /// Writes the documents of a dataset and its files into the search index again (<c>GET admin/index/datasets/{id}</c>); gives
    /// the server's message.
    /// </summary>
    public Task<string> ReindexDatasetAsync(long dataset, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Get, ApiPath.Of($"admin/index/datasets/{dataset}"), null, cancellationToken);

    /// <summary>The same of a collection (<c>GET admin/index/dataverses/{id}</c>).</summary>
    public Task<string> ReindexCollectionAsync(long collection, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Get, ApiPath.Of($"admin/index/dataverses/{collection}"), null, cancellationToken);
}
