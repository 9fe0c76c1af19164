using Quire.Client.Http;
using Quire.Contracts.Datasets.Types;

namespace Quire.Client;

/// <summary>The types datasets can be of (6.4 and later).</summary>
/// <example>
/// <code>
/// await client.DatasetTypes.CreateAsync(new() { Name = "software", DisplayName = "Software" });
/// await client.Collections.SetAttributeAsync("lab", "allowedDatasetTypes", "dataset,software");
/// </code>
/// </example>
public sealed class DatasetTypesClient
{
    private readonly Connection _connection;

    internal DatasetTypesClient(Connection connection) => _connection = connection;

    /// <summary>All types (<c>GET datasets/datasetTypes</c>).</summary>
    public Task<IReadOnlyList<DatasetTypeResponse>> ListAsync(CancellationToken cancellationToken = default) =>
        _connection.GetAsync<IReadOnlyList<DatasetTypeResponse>>(ApiPath.Of($"datasets/datasetTypes"), cancellationToken);

    /// <summary>A type (<c>GET datasets/datasetTypes/{idOrName}</c>).</summary>
    /// <param name="idOrName">Its id, or its name such as <c>software</c>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<DatasetTypeResponse> GetAsync(string idOrName, CancellationToken cancellationToken = default) =>
        _connection.GetAsync<DatasetTypeResponse>(ApiPath.Of($"datasets/datasetTypes/{idOrName}"), cancellationToken);

    /// <summary>
    /// Adds a type (<c>POST datasets/datasetTypes</c>); superusers only. Collections allow it with their attribute
    /// <c>allowedDatasetTypes</c>.
    /// </summary>
    public Task<DatasetTypeResponse> CreateAsync(DatasetTypeRequest type, CancellationToken cancellationToken = default) =>
        _connection.SendAsync<DatasetTypeResponse>(
            HttpMethod.Post,
            ApiPath.Of($"datasets/datasetTypes"),
            Body.Json(type),
            cancellationToken
        );

    /// <summary>
    /// Chooses the metadata blocks offered for a type besides those of the collection
    /// (<c>PUT datasets/datasetTypes/{idOrName}</c>, 6.6); superusers only.
    /// </summary>
    /// <param name="idOrName">Id or name of the type.</param>
    /// <param name="blocks">Names of blocks, all of them.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<NamesBeforeAndAfter> SetBlocksAsync(
        string idOrName,
        IReadOnlyList<string> blocks,
        CancellationToken cancellationToken = default
    ) =>
        (
            await _connection.SendAsync<DatasetTypeBlocksChanged>(
                HttpMethod.Put,
                ApiPath.Of($"datasets/datasetTypes/{idOrName}"),
                Body.Json(blocks),
                cancellationToken
            )
        ).LinkedMetadataBlocks;

    /// <summary>
    /// Chooses the licences datasets of a type may be under (<c>PUT datasets/datasetTypes/{idOrName}/licenses</c>, 6.7);
    /// superusers only.
    /// </summary>
    /// <param name="idOrName">Id or name of the type.</param>
    /// <param name="licenses">Names or addresses of licences, all of them; empty for every licence.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<NamesBeforeAndAfter> SetLicensesAsync(
        string idOrName,
        IReadOnlyList<string> licenses,
        CancellationToken cancellationToken = default
    ) =>
        (
            await _connection.SendAsync<DatasetTypeLicensesChanged>(
                HttpMethod.Put,
                ApiPath.Of($"datasets/datasetTypes/{idOrName}/licenses"),
                Body.Json(licenses),
                cancellationToken
            )
        ).AvailableLicenses;

    /// <summary>
    /// Removes a type no dataset is of (<c>DELETE datasets/datasetTypes/{id}</c>); superusers only. Gives the server's message.
    /// </summary>
    public Task<string> DeleteAsync(long type, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Delete, ApiPath.Of($"datasets/datasetTypes/{type}"), null, cancellationToken);
}
