using Quire.Client.Http;

namespace Quire.Client;

public sealed partial class AdminClient
{
    /// <summary>
    /// The sets of curation labels by name (<c>GET admin/dataverse/curationLabelSets</c>, 6.x); superusers only.
    /// </summary>
    public Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> CurationLabelSetsAsync(
        CancellationToken cancellationToken = default
    ) =>
        _connection.GetAsync<IReadOnlyDictionary<string, IReadOnlyList<string>>>(
            ApiPath.Of($"admin/dataverse/curationLabelSets"),
            cancellationToken
        );

    /// <summary>
    /// Which set of curation labels a collection has of its own (<c>GET admin/dataverse/{alias}/curationLabelSet</c>).
    /// </summary>
    public Task<string> CurationLabelSetAsync(string alias, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(
            HttpMethod.Get,
            ApiPath.Of($"admin/dataverse/{alias}/curationLabelSet"),
            null,
            cancellationToken
        );

    /// <summary>
    /// Says which set of curation labels counts in a collection (<c>PUT admin/dataverse/{alias}/curationLabelSet</c>), or has
    /// that
    /// of the collection above count (<c>DELETE</c>).
    /// </summary>
    /// <param name="alias">The collection.</param>
    /// <param name="name">Name of the set, or <c>DISABLED</c>; null for that of the collection above.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<string> SetCurationLabelSetAsync(string alias, string? name, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(
            name is null ? HttpMethod.Delete : HttpMethod.Put,
            ApiPath.Of($"admin/dataverse/{alias}/curationLabelSet").With("name", name),
            null,
            cancellationToken
        );
}
