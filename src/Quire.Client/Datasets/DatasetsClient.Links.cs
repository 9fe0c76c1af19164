using Quire.Client.Http;
using Quire.Contracts.Collections;

namespace Quire.Client;

/// <content>Links and moves: datasets shown in collections they do not lie in, or put there.</content>
public sealed partial class DatasetsClient
{
    /// <summary>
    /// Shows a dataset in a collection it does not lie in (<c>PUT datasets/{id}/link/{into}</c>); gives the server's message.
    /// </summary>
    public Task<string> LinkAsync(DatasetId dataset, CollectionId into, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Put, ApiPath.Of(dataset, $"/link/{into}"), null, cancellationToken);

    /// <summary>
    /// Shows a dataset no more in such a collection (<c>DELETE datasets/{id}/deleteLink/{from}</c>); gives the server's message.
    /// </summary>
    public Task<string> UnlinkAsync(DatasetId dataset, CollectionId from, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Delete, ApiPath.Of(dataset, $"/deleteLink/{from}"), null, cancellationToken);

    /// <summary>The collections that show a dataset by a link (<c>GET datasets/{id}/links</c>, 6.5 and later).</summary>
    public Task<DatasetLinksResponse> LinksAsync(DatasetId dataset, CancellationToken cancellationToken = default) =>
        _connection.GetAsync<DatasetLinksResponse>(ApiPath.Of(dataset, $"/links"), cancellationToken);

    /// <summary>
    /// The collections in which the caller may show a dataset (<c>GET dataverses/{id}/dataset/linkingDataverses</c>, 6.x).
    /// </summary>
    /// <param name="dataset">The dataset to show.</param>
    /// <param name="search">Part of the name of those wanted. Default: any.</param>
    /// <param name="linking">Those that show it already. Default: those that could.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<IReadOnlyList<CollectionResponse>> LinkableAsync(
        DatasetId dataset,
        string? search = null,
        bool linking = false,
        CancellationToken cancellationToken = default
    ) =>
        _connection.GetAsync<IReadOnlyList<CollectionResponse>>(
            ApiPath
                .InCollections(dataset, $"/dataset/linkingDataverses")
                .With("searchTerm", search)
                .With("alreadyLinking", linking ? true : null),
            cancellationToken
        );

    /// <summary>Moves a dataset elsewhere (<c>POST datasets/{id}/move/{into}</c>); gives the server's message.</summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="into">Where to.</param>
    /// <param name="force">Lose what has no place there, such as links to it. Default: such a move is refused.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<string> MoveAsync(
        DatasetId dataset,
        CollectionId into,
        bool force = false,
        CancellationToken cancellationToken = default
    ) =>
        _connection.MessageAsync(
            HttpMethod.Post,
            ApiPath.Of(dataset, $"/move/{into}").With("forceMove", force ? true : null),
            null,
            cancellationToken
        );
}
