using Quire.Client.Http;
using Quire.Contracts.Identifiers;

namespace Quire.Client;

public sealed partial class AdminClient
{
    /// <summary>What the provider of an identifier knows of it (<c>GET pids</c>, 6.x). Superusers only.</summary>
    public Task<IdentifierResponse> IdentifierAsync(string persistentId, CancellationToken cancellationToken = default) =>
        _connection.GetAsync<IdentifierResponse>(ApiPath.Of($"pids").With("persistentId", persistentId), cancellationToken);

    /// <summary>
    /// Datasets that are not public and whose identifiers are not kept for them yet (<c>GET pids/unreserved</c>, 6.x).
    /// Superusers only.
    /// </summary>
    public Task<UnreservedIdentifiers> UnreservedIdentifiersAsync(CancellationToken cancellationToken = default) =>
        _connection.GetAsync<UnreservedIdentifiers>(ApiPath.Of($"pids/unreserved"), cancellationToken);

    /// <summary>
    /// Reserves the identifier of a dataset at its provider (<c>POST pids/{id}/reserve</c>, 6.x); gives the server's message.
    /// Superusers only.
    /// </summary>
    public Task<string> ReserveIdentifierAsync(long dataset, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Post, ApiPath.Of($"pids/{dataset}/reserve"), null, cancellationToken);

    /// <summary>
    /// Has the provider forget the identifier of a dataset that was never public (<c>DELETE pids/{id}/delete</c>, 6.x); gives the
    /// server's message. Superusers only.
    /// </summary>
    public Task<string> DeleteIdentifierAsync(long dataset, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Delete, ApiPath.Of($"pids/{dataset}/delete"), null, cancellationToken);

    /// <summary>
    /// Sends the metadata of a public dataset to the provider of its identifier once more
    /// (<c>POST datasets/{id}/modifyRegistrationMetadata</c>, 6.x); gives the server's message. Superusers only.
    /// </summary>
    public Task<string> SendIdentifierAsync(long dataset, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(
            HttpMethod.Post,
            ApiPath.Of($"datasets/{dataset}/modifyRegistrationMetadata"),
            null,
            cancellationToken
        );

    /// <summary>
    /// Sends the metadata of all public datasets to the providers of their identifiers once more
    /// (<c>POST datasets/modifyRegistrationPIDMetadataAll</c>, 6.x); gives the server's message. Superusers only.
    /// </summary>
    public Task<string> SendAllIdentifiersAsync(CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(
            HttpMethod.Post,
            ApiPath.Of($"datasets/modifyRegistrationPIDMetadataAll"),
            null,
            cancellationToken
        );
}
