using Quire.Contracts.Access;
using Quire.Contracts.Collections;
using Quire.Contracts.Metadata;

namespace Quire.Client;

/// <content>Collections and roles.</content>
public sealed partial class NativeApi
{
    /// <summary>A collection (<c>get_collection</c>).</summary>
    public Task<CollectionResponse> GetCollectionAsync(CollectionId identifier, CancellationToken cancellationToken = default) =>
        _client.Collections.GetAsync(identifier, null, cancellationToken);

    /// <summary>Makes a collection (<c>create_collection</c>).</summary>
    public Task<CollectionResponse> CreateCollectionAsync(
        CollectionId parent,
        CollectionRequest metadata,
        CancellationToken cancellationToken = default
    ) => _client.Collections.CreateAsync(parent, metadata, cancellationToken);

    /// <summary>Changes a collection (<c>update_collection</c>).</summary>
    public Task<CollectionResponse> UpdateCollectionAsync(
        CollectionId identifier,
        CollectionRequest metadata,
        CancellationToken cancellationToken = default
    ) => _client.Collections.UpdateAsync(identifier, metadata, cancellationToken);

    /// <summary>Publishes a collection (<c>publish_collection</c>).</summary>
    public Task<CollectionResponse> PublishCollectionAsync(
        CollectionId identifier,
        CancellationToken cancellationToken = default
    ) => _client.Collections.PublishAsync(identifier, cancellationToken);

    /// <summary>Deletes an empty, unpublished collection (<c>delete_collection</c>).</summary>
    public Task<string> DeleteCollectionAsync(CollectionId identifier, CancellationToken cancellationToken = default) =>
        _client.Collections.DeleteAsync(identifier, cancellationToken);

    /// <summary>What lies directly in a collection (<c>get_collection_contents</c>).</summary>
    public Task<IReadOnlyList<ContentItem>> GetCollectionContentsAsync(
        CollectionId alias,
        CancellationToken cancellationToken = default
    ) => _client.Collections.ContentsAsync(alias, cancellationToken);

    /// <summary>Who holds which role on a collection (<c>get_collection_assignments</c>).</summary>
    public Task<IReadOnlyList<RoleAssignmentResponse>> GetCollectionAssignmentsAsync(
        CollectionId alias,
        CancellationToken cancellationToken = default
    ) => _client.Collections.AssignmentsAsync(alias, cancellationToken);

    /// <summary>Names of the facet fields (<c>get_collection_facets</c>).</summary>
    public Task<IReadOnlyList<string>> GetCollectionFacetsAsync(
        CollectionId alias,
        CancellationToken cancellationToken = default
    ) => _client.Collections.FacetsAsync(alias, cancellationToken);

    /// <summary>The alias of a collection known by number (<c>dataverse_id2alias</c>).</summary>
    public Task<string> DataverseIdToAliasAsync(long dataverseId, CancellationToken cancellationToken = default) =>
        AliasAsync(dataverseId, cancellationToken);

    /// <summary>Everything below a collection (<c>crawl_collection</c>).</summary>
    public IAsyncEnumerable<CrawledItem> CrawlCollectionAsync(
        CollectionId alias,
        CrawlFilter filterBy = CrawlFilter.Everything,
        bool recursive = true,
        CancellationToken cancellationToken = default
    ) => _client.Collections.CrawlAsync(alias, filterBy, recursive, cancellationToken);

    /// <summary>Roles defined in a collection (<c>get_dataverse_roles</c>).</summary>
    public Task<IReadOnlyList<RoleResponse>> GetDataverseRolesAsync(
        CollectionId identifier,
        CancellationToken cancellationToken = default
    ) => _client.Collections.RolesAsync(identifier, cancellationToken);

    /// <summary>Defines a role (<c>create_role</c>).</summary>
    public Task<RoleResponse> CreateRoleAsync(
        CollectionId dataverse,
        RoleRequest role,
        CancellationToken cancellationToken = default
    ) => _client.Roles.CreateAsync(dataverse, role, cancellationToken);

    /// <summary>A role (<c>show_role</c>).</summary>
    public Task<RoleResponse> ShowRoleAsync(long roleId, CancellationToken cancellationToken = default) =>
        _client.Roles.GetAsync(roleId, cancellationToken);

    /// <summary>Deletes a role (<c>delete_role</c>).</summary>
    public Task<string> DeleteRoleAsync(long roleId, CancellationToken cancellationToken = default) =>
        _client.Roles.DeleteAsync(roleId, cancellationToken);

    /// <summary>Metadata blocks of the installation or a collection, without fields (<c>get_metadatablocks</c>).</summary>
    public Task<IReadOnlyList<MetadataBlockResponse>> GetMetadataBlocksAsync(
        CollectionId? collectionAlias = null,
        CancellationToken cancellationToken = default
    ) =>
        collectionAlias is { } collection
            ? _client.Collections.MetadataBlocksAsync(collection, cancellationToken)
            : _client.Metadata.BlocksAsync(cancellationToken);

    /// <summary>Metadata blocks with their fields (<c>get_metadatablocks(full=True)</c>).</summary>
    public IAsyncEnumerable<MetadataBlockResponse> GetMetadataBlocksFullAsync(CancellationToken cancellationToken = default) =>
        _client.Metadata.BlocksWithFieldsAsync(cancellationToken);

    /// <summary>A metadata block with its fields (<c>get_metadatablock</c>).</summary>
    public Task<MetadataBlockResponse> GetMetadataBlockAsync(string identifier, CancellationToken cancellationToken = default) =>
        _client.Metadata.BlockAsync(identifier, cancellationToken);

    private async Task<string> AliasAsync(long id, CancellationToken cancellationToken) =>
        (await _client.Collections.GetAsync(id, null, cancellationToken)).Alias;
}
