using System.Globalization;
using Quire.Client.Http;
using Quire.Contracts.Administration;
using Quire.Contracts.Datasets;
using Quire.Contracts.Metadata;

namespace Quire.Client;

/// <content>Making, editing and deleting.</content>
public sealed partial class DatasetsClient
{
    /// <summary>Makes a dataset, a draft at first (<c>POST dataverses/{collection}/datasets</c>).</summary>
    public Task<DatasetCreated> CreateAsync(
        CollectionId collection,
        DatasetRequest dataset,
        CancellationToken cancellationToken = default
    ) =>
        _connection.SendAsync<DatasetCreated>(
            HttpMethod.Post,
            ApiPath.Of($"dataverses/{collection}/datasets"),
            Body.Json(dataset),
            cancellationToken
        );

    /// <summary>
    /// Makes a dataset, a draft at first (<c>POST dataverses/{collection}/datasets</c>). One that was given neither licence nor
    /// terms gets the installation's default licence, where it has one, so that it can be published.
    /// </summary>
    /// <param name="collection">Where to put it.</param>
    /// <param name="dataset">What it says about itself.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="DataverseValidationException">Something is missing or not valid; the exception lists
    /// everything.</exception>
    public async Task<DatasetCreated> CreateAsync(
        CollectionId collection,
        DatasetBuilder dataset,
        CancellationToken cancellationToken = default
    )
    {
        var usual = dataset.HasTerms ? null : await new LicensesClient(_connection).DefaultAsync(cancellationToken);
        var request = dataset.Build();
        return await CreateAsync(
            collection,
            usual is null
                ? request
                : request with
                {
                    DatasetVersion = request.DatasetVersion with
                    {
                        License = new() { Name = usual.Name, Uri = usual.Uri },
                    },
                },
            cancellationToken
        );
    }

    /// <summary>
    /// Makes a dataset from JSON as it is (<c>POST dataverses/{collection}/datasets</c>), such as a file written for curl.
    /// </summary>
    public Task<DatasetCreated> CreateAsync(
        CollectionId collection,
        string json,
        CancellationToken cancellationToken = default
    ) =>
        _connection.SendAsync<DatasetCreated>(
            HttpMethod.Post,
            ApiPath.Of($"dataverses/{collection}/datasets"),
            Body.Text(json, "application/json"),
            cancellationToken
        );

    /// <summary>
    /// Takes over a dataset that has a persistent identifier already (<c>POST dataverses/{collection}/datasets/:import</c>);
    /// superusers only.
    /// </summary>
    /// <param name="collection">Where to put it.</param>
    /// <param name="id">Its persistent identifier.</param>
    /// <param name="dataset">The dataset.</param>
    /// <param name="release">Publish it at once. Default: no.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<DatasetImported> ImportAsync(
        CollectionId collection,
        PersistentId id,
        DatasetRequest dataset,
        bool release = false,
        CancellationToken cancellationToken = default
    ) =>
        _connection.SendAsync<DatasetImported>(
            HttpMethod.Post,
            Import(collection, ":import", id, release),
            Body.Json(dataset),
            cancellationToken
        );

    /// <summary>
    /// Takes over a dataset from DDI (<c>POST dataverses/{collection}/datasets/:importddi</c>); superusers only.
    /// </summary>
    /// <param name="collection">Where to put it.</param>
    /// <param name="ddi">DDI Codebook XML.</param>
    /// <param name="id">Its persistent identifier; a new one is made when absent.</param>
    /// <param name="release">Publish it at once. Default: no.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<DatasetImported> ImportDdiAsync(
        CollectionId collection,
        string ddi,
        PersistentId? id = null,
        bool release = false,
        CancellationToken cancellationToken = default
    ) =>
        _connection.SendAsync<DatasetImported>(
            HttpMethod.Post,
            Import(collection, ":importddi", id, release),
            Body.Text(ddi, "application/xml"),
            cancellationToken
        );

    /// <summary>
    /// Begins to add the files of a folder of the server to the draft
    /// (<c>POST batch/jobs/import/datasets/files/{id}</c>).
    /// </summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="uploadFolder">Name of the folder among those of the dataset in the folder for imports.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<BatchJobStarted> ImportFilesAsync(
        DatasetId dataset,
        string uploadFolder,
        CancellationToken cancellationToken = default
    ) =>
        _connection.SendAsync<BatchJobStarted>(
            HttpMethod.Post,
            ApiPath.InImports(dataset).With("uploadFolder", uploadFolder),
            null,
            cancellationToken
        );

    /// <summary>
    /// Replaces metadata and terms of the draft whole, making a draft if needed (<c>PUT datasets/{id}/versions/:draft</c>). Files
    /// stay.
    /// </summary>
    public Task<DatasetVersionResponse> UpdateDraftAsync(
        DatasetId dataset,
        DatasetVersionRequest version,
        CancellationToken cancellationToken = default
    ) =>
        _connection.SendAsync<DatasetVersionResponse>(
            HttpMethod.Put,
            ApiPath.Of(dataset, $"/versions/:draft"),
            Body.Json(version),
            cancellationToken
        );

    /// <summary>Adds or replaces metadata values, making a draft if needed (<c>PUT datasets/{id}/editMetadata</c>).</summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="fields">The fields with their values.</param>
    /// <param name="replace">Put the values in place of those there. Default: no, they are added; a filled field that takes one
    /// value is then left or refused.</param>
    /// <param name="sourceLastUpdateTime">Refuse when the draft was changed after this time, as read from it (6.8 and
    /// later).</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<DatasetVersionResponse> EditMetadataAsync(
        DatasetId dataset,
        IReadOnlyList<MetadataField> fields,
        bool replace = false,
        DateTimeOffset? sourceLastUpdateTime = null,
        CancellationToken cancellationToken = default
    ) =>
        _connection.SendAsync<DatasetVersionResponse>(
            HttpMethod.Put,
            // 4.x takes the mere presence of the parameter for yes.
            ApiPath
                .Of(dataset, $"/editMetadata")
                .With("replace", replace ? true : null)
                .With(
                    "sourceLastUpdateTime",
                    sourceLastUpdateTime?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
                ),
            Body.Json(new EditMetadataRequest { Fields = fields }),
            cancellationToken
        );

    /// <summary>Removes metadata values; they must match exactly (<c>PUT datasets/{id}/deleteMetadata</c>).</summary>
    public Task<DatasetVersionResponse> DeleteMetadataAsync(
        DatasetId dataset,
        IReadOnlyList<MetadataField> fields,
        CancellationToken cancellationToken = default
    ) =>
        _connection.SendAsync<DatasetVersionResponse>(
            HttpMethod.Put,
            ApiPath.Of(dataset, $"/deleteMetadata"),
            Body.Json(new EditMetadataRequest { Fields = fields }),
            cancellationToken
        );

    /// <summary>
    /// Chooses the field whose date is cited (<c>PUT datasets/{id}/citationdate</c>), such as <c>dateOfDeposit</c>; gives the
    /// server's message.
    /// </summary>
    public Task<string> SetCitationDateAsync(DatasetId dataset, string field, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Put, ApiPath.Of(dataset, $"/citationdate"), Body.Text(field), cancellationToken);

    /// <summary>
    /// Cites the date of publication again (<c>DELETE datasets/{id}/citationdate</c>); gives the server's message.
    /// </summary>
    public Task<string> ClearCitationDateAsync(DatasetId dataset, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Delete, ApiPath.Of(dataset, $"/citationdate"), null, cancellationToken);

    /// <summary>
    /// Deletes the draft of a dataset (<c>DELETE datasets/{id}/versions/:draft</c>); gives the server's message.
    /// </summary>
    public Task<string> DeleteDraftAsync(DatasetId dataset, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Delete, ApiPath.Of(dataset, $"/versions/:draft"), null, cancellationToken);

    /// <summary>
    /// Deletes an unpublished dataset, or only the draft of a published one (<c>DELETE datasets/{id}</c>); gives the server's
    /// message. Some installations destroy a dataset of one published version when a superuser makes this call: <see
    /// cref="DeleteDraftAsync"/> never does.
    /// </summary>
    public Task<string> DeleteAsync(DatasetId dataset, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Delete, ApiPath.Of(dataset), null, cancellationToken);

    /// <summary>
    /// Destroys a dataset, published or not, with its files (<c>DELETE datasets/{id}/destroy</c>); superusers only; cannot be
    /// undone.
    /// </summary>
    public Task<string> DestroyAsync(DatasetId dataset, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Delete, ApiPath.Of(dataset, $"/destroy"), null, cancellationToken);

    private static ApiPath Import(CollectionId collection, string how, PersistentId? id, bool release) =>
        ApiPath.Of($"dataverses/{collection}/datasets/{how}").With("pid", id?.ToString()).With("release", release ? "yes" : "no");
}
