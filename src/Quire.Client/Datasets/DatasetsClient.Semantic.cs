using System.Text.Json;
using Quire.Client.Http;
using Quire.Contracts.Datasets;

namespace Quire.Client;

/// <content>Metadata as linked data.</content>
public sealed partial class DatasetsClient
{
    private const string LinkedData = "application/ld+json";

    /// <summary>Metadata and terms of a version as JSON-LD (<c>GET datasets/{id}/versions/{version}/metadata</c>, 5.5 and
    /// later).</summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="version">The version. Default: the newest the caller may see.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<JsonElement> SemanticMetadataAsync(
        DatasetId dataset,
        VersionSelector? version = null,
        CancellationToken cancellationToken = default
    ) =>
        _connection.GetAsync<JsonElement>(
            (version is { } named ? ApiPath.Of(dataset, $"/versions/{named}/metadata") : ApiPath.Of(dataset, $"/metadata")).As(
                LinkedData
            ),
            cancellationToken
        );

    /// <summary>
    /// Adds or replaces metadata and terms of the draft by JSON-LD, making a draft if needed (<c>PUT datasets/{id}/metadata</c>,
    /// 5.5 and later).
    /// </summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="json">The JSON-LD; its context stands in it.</param>
    /// <param name="replace">Put the values in place of those there. Default: no, they are added.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<SemanticEditResponse> EditSemanticMetadataAsync(
        DatasetId dataset,
        string json,
        bool replace = false,
        CancellationToken cancellationToken = default
    ) =>
        _connection.SendAsync<SemanticEditResponse>(
            HttpMethod.Put,
            ApiPath.Of(dataset, $"/metadata").With("replace", replace ? true : null),
            Body.Text(json, LinkedData),
            cancellationToken
        );

    /// <summary>
    /// Removes metadata and terms from the draft by JSON-LD, making a draft if needed (<c>PUT datasets/{id}/metadata/delete</c>,
    /// 5.5 and later).
    /// </summary>
    public Task<SemanticEditResponse> DeleteSemanticMetadataAsync(
        DatasetId dataset,
        string json,
        CancellationToken cancellationToken = default
    ) =>
        _connection.SendAsync<SemanticEditResponse>(
            HttpMethod.Put,
            ApiPath.Of(dataset, $"/metadata/delete"),
            Body.Text(json, LinkedData),
            cancellationToken
        );

    /// <summary>
    /// Makes a draft of a dataset that was published elsewhere, from JSON-LD with its identifier, number and date (<c>POST
    /// dataverses/{collection}/datasets/:startmigration</c>, 5.6 and later); superusers only.
    /// </summary>
    public Task<DatasetCreated> StartMigrationAsync(
        CollectionId collection,
        string json,
        CancellationToken cancellationToken = default
    ) =>
        _connection.SendAsync<DatasetCreated>(
            HttpMethod.Post,
            ApiPath.Of($"dataverses/{collection}/datasets/:startmigration"),
            Body.Text(json, LinkedData),
            cancellationToken
        );

    /// <summary>
    /// Releases the draft of a dataset that was published elsewhere, under the date it was published then (<c>POST
    /// datasets/{id}/actions/:releasemigrated</c>, 5.6 and later); superusers only.
    /// </summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="published">The day it was published.</param>
    /// <param name="updateIdentifier">Let the identifier lead here from now on. Default: no.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<DatasetResponse> ReleaseMigratedAsync(
        DatasetId dataset,
        DateOnly published,
        bool updateIdentifier = false,
        CancellationToken cancellationToken = default
    ) =>
        _connection.SendAsync<DatasetResponse>(
            HttpMethod.Post,
            ApiPath.Of(dataset, $"/actions/:releasemigrated").With("updatepidatprovider", updateIdentifier ? true : null),
            Body.Text($$"""{"http://schema.org/datePublished":"{{published:yyyy-MM-dd}}"}""", LinkedData),
            cancellationToken
        );

    /// <summary>Makes a dataset from JSON-LD (<c>POST dataverses/{collection}/datasets</c>, 5.5 and later).</summary>
    public Task<DatasetCreated> CreateFromSemanticAsync(
        CollectionId collection,
        string json,
        CancellationToken cancellationToken = default
    ) =>
        _connection.SendAsync<DatasetCreated>(
            HttpMethod.Post,
            ApiPath.Of($"dataverses/{collection}/datasets"),
            Body.Text(json, LinkedData),
            cancellationToken
        );
}
