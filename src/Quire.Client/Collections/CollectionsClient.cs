using System.Runtime.CompilerServices;
using Quire.Client.Http;
using Quire.Contracts.Collections;
using Quire.Contracts.Datasets;
using Quire.Contracts.Metadata;

namespace Quire.Client;

/// <summary>Collections: called "dataverses" on the wire.</summary>
/// <example>
/// <code>
/// var collection = await client.Collections.CreateAsync(CollectionId.Root, new()
/// {
///     Alias = "terns", Name = "Laboratory of Coastal Birds", Contacts = [new() { ContactEmail = "lab@example.edu" }],
/// });
/// await client.Collections.PublishAsync(collection.Id);
/// </code>
/// </example>
public sealed partial class CollectionsClient
{
    private readonly Connection _connection;

    internal CollectionsClient(Connection connection) => _connection = connection;

    /// <summary>A collection (<c>GET dataverses/{id}</c>).</summary>
    public Task<CollectionResponse> GetAsync(
        CollectionId collection,
        CollectionView? view = null,
        CancellationToken cancellationToken = default
    ) =>
        _connection.GetAsync<CollectionResponse>(
            ApiPath
                .Of($"dataverses/{collection}")
                .With("returnOwners", view?.ReturnOwners)
                .With("returnChildCount", view?.ReturnChildCount),
            cancellationToken
        );

    /// <summary>
    /// Makes a collection (<c>POST dataverses/{parent}</c>). Alias, name and one contact are required; it is not published yet.
    /// </summary>
    public Task<CollectionResponse> CreateAsync(
        CollectionId parent,
        CollectionRequest collection,
        CancellationToken cancellationToken = default
    ) =>
        _connection.SendAsync<CollectionResponse>(
            HttpMethod.Post,
            ApiPath.Of($"dataverses/{parent}"),
            Body.Json(collection),
            cancellationToken
        );

    /// <summary>
    /// Makes a collection from JSON as it is (<c>POST dataverses/{parent}</c>), such as a file written for curl.
    /// </summary>
    public Task<CollectionResponse> CreateFromJsonAsync(
        CollectionId parent,
        string json,
        CancellationToken cancellationToken = default
    ) =>
        _connection.SendAsync<CollectionResponse>(
            HttpMethod.Post,
            ApiPath.Of($"dataverses/{parent}"),
            Body.Text(json, "application/json"),
            cancellationToken
        );

    /// <summary>Changes a collection (<c>PUT dataverses/{id}</c>, 6.x).</summary>
    public Task<CollectionResponse> UpdateAsync(
        CollectionId collection,
        CollectionRequest changes,
        CancellationToken cancellationToken = default
    ) =>
        _connection.SendAsync<CollectionResponse>(
            HttpMethod.Put,
            ApiPath.Of($"dataverses/{collection}"),
            Body.Json(changes),
            cancellationToken
        );

    /// <summary>
    /// Changes one attribute (<c>PUT dataverses/{id}/attribute/{attribute}</c>, 6.x): alias, name, description, affiliation,
    /// filePIDsEnabled and others.
    /// </summary>
    public Task<CollectionResponse> SetAttributeAsync(
        CollectionId collection,
        string attribute,
        string value,
        CancellationToken cancellationToken = default
    ) =>
        _connection.SendAsync<CollectionResponse>(
            HttpMethod.Put,
            ApiPath.Of($"dataverses/{collection}/attribute/{attribute}").With("value", value),
            null,
            cancellationToken
        );

    /// <summary>Deletes an empty, unpublished collection (<c>DELETE dataverses/{id}</c>); gives the server's message.</summary>
    public Task<string> DeleteAsync(CollectionId collection, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Delete, ApiPath.Of($"dataverses/{collection}"), null, cancellationToken);

    /// <summary>Publishes a collection (<c>POST dataverses/{id}/actions/:publish</c>); the one above must be published.</summary>
    public Task<CollectionResponse> PublishAsync(CollectionId collection, CancellationToken cancellationToken = default) =>
        _connection.SendAsync<CollectionResponse>(
            HttpMethod.Post,
            ApiPath.Of($"dataverses/{collection}/actions/:publish"),
            null,
            cancellationToken
        );

    /// <summary>What lies directly in a collection and the caller may see (<c>GET dataverses/{id}/contents</c>).</summary>
    public Task<IReadOnlyList<ContentItem>> ContentsAsync(
        CollectionId collection,
        CancellationToken cancellationToken = default
    ) => _connection.GetAsync<IReadOnlyList<ContentItem>>(ApiPath.Of($"dataverses/{collection}/contents"), cancellationToken);

    /// <summary>
    /// Everything below a collection, level by level, several collections at a time (<c>GET dataverses/{id}/contents</c> for
    /// each). Results come while the crawl goes on.
    /// </summary>
    public async IAsyncEnumerable<CrawledItem> CrawlAsync(
        CollectionId collection,
        CrawlFilter filter = CrawlFilter.Everything,
        bool recursive = true,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        IReadOnlyList<CollectionId> level = [collection];
        for (var depth = 0; level.Count > 0; depth++)
        {
            var next = new List<CollectionId>();
            var answers = Ordered.SelectAsync(
                level,
                _connection.Options.MaxConcurrency,
                async (parent, ct) => (Parent: parent, Items: await ContentsAsync(parent, ct)),
                cancellationToken
            );
            await foreach (var (parent, items) in answers)
            {
                foreach (var found in items.Select(i => new CrawledItem(parent, depth, i)))
                {
                    if (found.IsCollection && recursive)
                    {
                        next.Add(found.Item.Id);
                    }

                    if (filter == CrawlFilter.Everything || filter == CrawlFilter.Collections == found.IsCollection)
                    {
                        yield return found;
                    }
                }
            }

            level = next;
        }
    }

    /// <summary>
    /// Whether a dataset's JSON would be accepted here (<c>POST dataverses/{id}/validateDatasetJson</c>, 6.x); gives the server's
    /// verdict.
    /// </summary>
    public Task<string> ValidateDatasetAsync(
        CollectionId collection,
        DatasetRequest dataset,
        CancellationToken cancellationToken = default
    ) =>
        _connection.MessageAsync(
            HttpMethod.Post,
            ApiPath.Of($"dataverses/{collection}/validateDatasetJson"),
            Body.Json(dataset),
            cancellationToken
        );

    /// <summary>
    /// Whether a dataset's JSON would be accepted here, as it is (<c>POST dataverses/{id}/validateDatasetJson</c>, 6.x); gives
    /// the server's verdict.
    /// </summary>
    public Task<string> ValidateDatasetJsonAsync(
        CollectionId collection,
        string json,
        CancellationToken cancellationToken = default
    ) =>
        _connection.MessageAsync(
            HttpMethod.Post,
            ApiPath.Of($"dataverses/{collection}/validateDatasetJson"),
            Body.Text(json, "application/json"),
            cancellationToken
        );

    /// <summary>Names of the facet fields (<c>GET dataverses/{id}/facets</c>).</summary>
    public Task<IReadOnlyList<string>> FacetsAsync(CollectionId collection, CancellationToken cancellationToken = default) =>
        _connection.GetAsync<IReadOnlyList<string>>(ApiPath.Of($"dataverses/{collection}/facets"), cancellationToken);

    /// <summary>Chooses the facet fields (<c>POST dataverses/{id}/facets</c>); gives the server's message.</summary>
    public Task<string> SetFacetsAsync(
        CollectionId collection,
        IReadOnlyList<string> fields,
        CancellationToken cancellationToken = default
    ) =>
        _connection.MessageAsync(
            HttpMethod.Post,
            ApiPath.Of($"dataverses/{collection}/facets"),
            Body.Json(fields),
            cancellationToken
        );

    /// <summary>The metadata blocks used here, without fields (<c>GET dataverses/{id}/metadatablocks</c>).</summary>
    public Task<IReadOnlyList<MetadataBlockResponse>> MetadataBlocksAsync(
        CollectionId collection,
        CancellationToken cancellationToken = default
    ) =>
        _connection.GetAsync<IReadOnlyList<MetadataBlockResponse>>(
            ApiPath.Of($"dataverses/{collection}/metadatablocks"),
            cancellationToken
        );

    /// <summary>The metadata blocks used here with their fields as this collection wants them (6.x).</summary>
    public Task<IReadOnlyList<MetadataBlockResponse>> MetadataBlocksWithFieldsAsync(
        CollectionId collection,
        CancellationToken cancellationToken = default
    ) =>
        _connection.GetAsync<IReadOnlyList<MetadataBlockResponse>>(
            ApiPath.Of($"dataverses/{collection}/metadatablocks").With("returnDatasetFieldTypes", true),
            cancellationToken
        );

    /// <summary>Chooses the metadata blocks (<c>POST dataverses/{id}/metadatablocks</c>); gives the server's message.</summary>
    public Task<string> SetMetadataBlocksAsync(
        CollectionId collection,
        IReadOnlyList<string> blocks,
        CancellationToken cancellationToken = default
    ) =>
        _connection.MessageAsync(
            HttpMethod.Post,
            ApiPath.Of($"dataverses/{collection}/metadatablocks"),
            Body.Json(blocks),
            cancellationToken
        );

    /// <summary>Whether the collection chooses its own blocks (<c>GET dataverses/{id}/metadatablocks/isRoot</c>).</summary>
    public Task<bool> IsMetadataRootAsync(CollectionId collection, CancellationToken cancellationToken = default) =>
        _connection.GetAsync<bool>(ApiPath.Of($"dataverses/{collection}/metadatablocks/isRoot"), cancellationToken);

    /// <summary>
    /// Lets the collection choose its own blocks, or inherit them (<c>PUT dataverses/{id}/metadatablocks/isRoot</c>); gives the
    /// server's message.
    /// </summary>
    public Task<string> SetMetadataRootAsync(
        CollectionId collection,
        bool isRoot,
        CancellationToken cancellationToken = default
    ) =>
        _connection.MessageAsync(
            HttpMethod.Put,
            ApiPath.Of($"dataverses/{collection}/metadatablocks/isRoot"),
            Body.Text(isRoot ? "true" : "false", "application/json"),
            cancellationToken
        );
}
