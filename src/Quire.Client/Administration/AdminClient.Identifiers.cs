using Quire.Client.Http;
using Quire.Contracts.Identifiers;

namespace Quire.Client;

public sealed partial class AdminClient
{
    /// <summary>The providers of identifiers by name (<c>GET pids/providers</c>, 6.x).</summary>
    public Task<IReadOnlyDictionary<string, IdentifierProviderResponse>> IdentifierProvidersAsync(
        CancellationToken cancellationToken = default
    ) =>
        _connection.GetAsync<IReadOnlyDictionary<string, IdentifierProviderResponse>>(
            ApiPath.Of($"pids/providers"),
            cancellationToken
        );

    /// <summary>
    /// Name of the generator that makes identifiers for a dataset and its files (<c>GET datasets/{id}/pidGenerator</c>, 6.x).
    /// </summary>
    public Task<string> IdentifierGeneratorAsync(DatasetId dataset, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Get, ApiPath.Of(dataset, $"/pidGenerator"), null, cancellationToken);

    /// <summary>
    /// Says which generator makes identifiers for a dataset and its files (<c>PUT datasets/{id}/pidGenerator</c>, 6.x); gives the
    /// server's message. Superusers only.
    /// </summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="generator">Name of the generator; null for the one that counts without a choice.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<string> SetIdentifierGeneratorAsync(
        DatasetId dataset,
        string? generator,
        CancellationToken cancellationToken = default
    ) => ChooseAsync(ApiPath.Of(dataset, $"/pidGenerator"), generator, cancellationToken);

    /// <summary>
    /// Name of the generator that makes identifiers in a collection (<c>GET quire/collections/{alias}/pidGenerator</c>, Quire
    /// only). Superusers only.
    /// </summary>
    public Task<string> CollectionGeneratorAsync(CollectionId collection, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(
            HttpMethod.Get,
            ApiPath.Of($"quire/collections/{collection}/pidGenerator"),
            null,
            cancellationToken
        );

    /// <summary>
    /// Says which generator makes identifiers in a collection (<c>PUT quire/collections/{alias}/pidGenerator</c>, Quire only);
    /// gives the server's message. Superusers only.
    /// </summary>
    /// <param name="collection">The collection.</param>
    /// <param name="generator">Name of the generator; null for that of the collection above.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<string> SetCollectionGeneratorAsync(
        CollectionId collection,
        string? generator,
        CancellationToken cancellationToken = default
    ) => ChooseAsync(ApiPath.Of($"quire/collections/{collection}/pidGenerator"), generator, cancellationToken);

    /// <summary>
    /// Gives a dataset that was never public an identifier of the generator that counts for it
    /// (<c>PUT datasets/{id}/pidReconcile</c>, 6.x); gives the new one. Superusers only.
    /// </summary>
    public Task<string> ReconcileIdentifierAsync(DatasetId dataset, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Put, ApiPath.Of(dataset, $"/pidReconcile"), null, cancellationToken);

    /// <summary>
    /// Gives a dataset with a handle an identifier of the generator chosen for it or its collection
    /// (<c>POST admin/{id}/reregisterHDLToPID</c>); its handle goes on leading to it. Gives the server's message. Superusers
    /// only.
    /// </summary>
    public Task<string> ReplaceHandleAsync(long dataset, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Post, ApiPath.Of($"admin/{dataset}/reregisterHDLToPID"), null, cancellationToken);

    private Task<string> ChooseAsync(ApiPath path, string? generator, CancellationToken cancellationToken) =>
        generator is null
            ? _connection.MessageAsync(HttpMethod.Delete, path, null, cancellationToken)
            : _connection.MessageAsync(HttpMethod.Put, path, Body.Text(generator), cancellationToken);

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
