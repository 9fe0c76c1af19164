using Quire.Client.Http;
using Quire.Contracts.Collections;

namespace Quire.Client;

/// <content>Links and moves: collections shown in others, or put there.</content>
public sealed partial class CollectionsClient
{
    /// <summary>
    /// Shows a collection, with everything in it, in another one (<c>PUT dataverses/{id}/link/{into}</c>); gives the server's
    /// message. Superusers only.
    /// </summary>
    /// <param name="collection">The collection to show.</param>
    /// <param name="into">The collection that shows it.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<string> LinkAsync(CollectionId collection, CollectionId into, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Put, ApiPath.Of($"dataverses/{collection}/link/{into}"), null, cancellationToken);

    /// <summary>
    /// Shows a collection no more in another one (<c>DELETE dataverses/{id}/deleteLink/{from}</c>); gives the server's message.
    /// Superusers only.
    /// </summary>
    public Task<string> UnlinkAsync(CollectionId collection, CollectionId from, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(
            HttpMethod.Delete,
            ApiPath.Of($"dataverses/{collection}/deleteLink/{from}"),
            null,
            cancellationToken
        );

    /// <summary>The links of a collection, both ways (<c>GET dataverses/{id}/links</c>); superusers only.</summary>
    public Task<CollectionLinksResponse> LinksAsync(CollectionId collection, CancellationToken cancellationToken = default) =>
        _connection.GetAsync<CollectionLinksResponse>(ApiPath.Of($"dataverses/{collection}/links"), cancellationToken);

    /// <summary>
    /// The collections in which the caller may show one (<c>GET dataverses/{id}/dataverse/linkingDataverses</c>, 6.x).
    /// </summary>
    /// <param name="collection">The collection to show.</param>
    /// <param name="search">Part of the name of those wanted. Default: any.</param>
    /// <param name="linking">Those that show it already. Default: those that could.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<IReadOnlyList<CollectionResponse>> LinkableAsync(
        CollectionId collection,
        string? search = null,
        bool linking = false,
        CancellationToken cancellationToken = default
    ) =>
        _connection.GetAsync<IReadOnlyList<CollectionResponse>>(
            ApiPath
                .Of($"dataverses/{collection}/dataverse/linkingDataverses")
                .With("searchTerm", search)
                .With("alreadyLinking", linking ? true : null),
            cancellationToken
        );

    /// <summary>
    /// Moves a collection, with everything in it, into another one (<c>POST dataverses/{id}/move/{into}</c>); gives the server's
    /// message. Superusers only.
    /// </summary>
    /// <param name="collection">The collection.</param>
    /// <param name="into">Where to.</param>
    /// <param name="force">Lose what has no place there, such as links to it. Default: such a move is refused.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<string> MoveAsync(
        CollectionId collection,
        CollectionId into,
        bool force = false,
        CancellationToken cancellationToken = default
    ) =>
        _connection.MessageAsync(
            HttpMethod.Post,
            ApiPath.Of($"dataverses/{collection}/move/{into}").With("forceMove", force ? true : null),
            null,
            cancellationToken
        );
}
