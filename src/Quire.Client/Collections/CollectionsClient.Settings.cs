using Quire.Client.Http;
using Quire.Contracts.Access;
using Quire.Contracts.Collections;
using Quire.Contracts.Metadata;

namespace Quire.Client;

/// <content>What a collection asks of datasets, and what it shows first.</content>
public sealed partial class CollectionsClient
{
    /// <summary>Own rules for metadata fields (<c>GET dataverses/{id}/inputLevels</c>, 6.5).</summary>
    public Task<IReadOnlyList<InputLevelResponse>> InputLevelsAsync(
        CollectionId collection,
        CancellationToken cancellationToken = default
    ) =>
        _connection.GetAsync<IReadOnlyList<InputLevelResponse>>(
            ApiPath.Of($"dataverses/{collection}/inputLevels"),
            cancellationToken
        );

    /// <summary>
    /// Adds rules for metadata fields (<c>PUT dataverses/{id}/inputLevels</c>, 6.3); an empty list takes all away.
    /// </summary>
    public Task<CollectionResponse> SetInputLevelsAsync(
        CollectionId collection,
        IReadOnlyList<InputLevelResponse> levels,
        CancellationToken cancellationToken = default
    ) =>
        _connection.SendAsync<CollectionResponse>(
            HttpMethod.Put,
            ApiPath.Of($"dataverses/{collection}/inputLevels"),
            Body.Json(levels),
            cancellationToken
        );

    /// <summary>
    /// Languages metadata of its datasets may be written in (<c>GET dataverses/{id}/allowedMetadataLanguages</c>, 6.x).
    /// </summary>
    public Task<IReadOnlyList<MetadataLanguageResponse>> AllowedLanguagesAsync(
        CollectionId collection,
        CancellationToken cancellationToken = default
    ) =>
        _connection.GetAsync<IReadOnlyList<MetadataLanguageResponse>>(
            ApiPath.Of($"dataverses/{collection}/allowedMetadataLanguages"),
            cancellationToken
        );

    /// <summary>
    /// Chooses that language (<c>PUT dataverses/{id}/allowedMetadataLanguages/{language}</c>, 6.x); <c>undefined</c> lets
    /// depositors choose (Quire only).
    /// </summary>
    public Task<IReadOnlyList<MetadataLanguageResponse>> SetAllowedLanguageAsync(
        CollectionId collection,
        string language,
        CancellationToken cancellationToken = default
    ) =>
        _connection.SendAsync<IReadOnlyList<MetadataLanguageResponse>>(
            HttpMethod.Put,
            ApiPath.Of($"dataverses/{collection}/allowedMetadataLanguages/{language}"),
            null,
            cancellationToken
        );

    /// <summary>Aliases of the collections shown first (<c>GET dataverses/{id}/featured</c>, 6.6).</summary>
    public Task<IReadOnlyList<string>> FeaturedAsync(CollectionId collection, CancellationToken cancellationToken = default) =>
        _connection.GetAsync<IReadOnlyList<string>>(ApiPath.Of($"dataverses/{collection}/featured"), cancellationToken);

    /// <summary>
    /// Adds to the collections shown first (<c>POST dataverses/{id}/featured</c>, 6.6); gives the server's message.
    /// </summary>
    /// <param name="collection">The collection that shows them.</param>
    /// <param name="aliases">Public collections directly in it.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<string> FeatureAsync(
        CollectionId collection,
        IReadOnlyList<string> aliases,
        CancellationToken cancellationToken = default
    ) =>
        _connection.MessageAsync(
            HttpMethod.Post,
            ApiPath.Of($"dataverses/{collection}/featured"),
            Body.Json(aliases),
            cancellationToken
        );

    /// <summary>Shows no collection first any more (<c>DELETE dataverses/{id}/featured</c>, 6.6).</summary>
    public Task<string> ClearFeaturedAsync(CollectionId collection, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Delete, ApiPath.Of($"dataverses/{collection}/featured"), null, cancellationToken);

    /// <summary>The metadata blocks offered as facet (<c>GET dataverses/{id}/metadatablockfacets</c>, 5.11).</summary>
    public Task<BlockFacetsResponse> BlockFacetsAsync(CollectionId collection, CancellationToken cancellationToken = default) =>
        _connection.GetAsync<BlockFacetsResponse>(ApiPath.Of($"dataverses/{collection}/metadatablockfacets"), cancellationToken);

    /// <summary>
    /// Chooses the metadata blocks offered as facet (<c>POST dataverses/{id}/metadatablockfacets</c>, 5.11), which the collection
    /// must not inherit; gives the server's message.
    /// </summary>
    public Task<string> SetBlockFacetsAsync(
        CollectionId collection,
        IReadOnlyList<string> blocks,
        CancellationToken cancellationToken = default
    ) =>
        _connection.MessageAsync(
            HttpMethod.Post,
            ApiPath.Of($"dataverses/{collection}/metadatablockfacets"),
            Body.Json(blocks),
            cancellationToken
        );

    /// <summary>
    /// Lets the collection choose its own block facets, or inherit them
    /// (<c>POST dataverses/{id}/metadatablockfacets/isRoot</c>, 5.11); gives the server's message.
    /// </summary>
    public Task<string> SetBlockFacetRootAsync(
        CollectionId collection,
        bool isRoot,
        CancellationToken cancellationToken = default
    ) =>
        _connection.MessageAsync(
            HttpMethod.Post,
            ApiPath.Of($"dataverses/{collection}/metadatablockfacets/isRoot"),
            Body.Text(isRoot ? "true" : "false", "application/json"),
            cancellationToken
        );

    /// <summary>
    /// The role makers of datasets get on them (<c>GET dataverses/{id}/defaultContributorRole</c>, 6.6); null for none.
    /// </summary>
    public async Task<RoleResponse?> DefaultContributorRoleAsync(
        CollectionId collection,
        CancellationToken cancellationToken = default
    ) =>
        (
            await _connection.AnswerAsync<RoleResponse>(
                HttpMethod.Get,
                ApiPath.Of($"dataverses/{collection}/defaultContributorRole"),
                null,
                cancellationToken
            )
        ).Data;
}
