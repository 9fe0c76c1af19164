using Quire.Contracts.Access;
using Quire.Contracts.Datasets;
using Quire.Contracts.Metadata;

namespace Quire.Client;

/// <content>Datasets.</content>
public sealed partial class NativeApi
{
    /// <summary>A version of a dataset, the newest unless asked otherwise (<c>get_dataset</c>).</summary>
    public Task<DatasetVersionResponse> GetDatasetAsync(
        DatasetId identifier,
        VersionSelector version = default,
        CancellationToken cancellationToken = default
    ) => _client.Datasets.VersionAsync(identifier, version, null, cancellationToken);

    /// <summary>The newest version of several datasets (<c>get_datasets</c>).</summary>
    public IAsyncEnumerable<DatasetVersionResponse> GetDatasetsAsync(
        IEnumerable<DatasetId> identifiers,
        CancellationToken cancellationToken = default
    ) => _client.Datasets.ManyAsync(identifiers, default, null, cancellationToken);

    /// <summary>All versions of a dataset (<c>get_dataset_versions</c>).</summary>
    public IAsyncEnumerable<DatasetVersionResponse> GetDatasetVersionsAsync(
        DatasetId identifier,
        CancellationToken cancellationToken = default
    ) => _client.Datasets.VersionsAsync(identifier, null, cancellationToken);

    /// <summary>A version of a dataset (<c>get_dataset_version</c>).</summary>
    public Task<DatasetVersionResponse> GetDatasetVersionAsync(
        DatasetId identifier,
        VersionSelector version,
        CancellationToken cancellationToken = default
    ) => _client.Datasets.VersionAsync(identifier, version, null, cancellationToken);

    /// <summary>Where people find a dataset (<c>get_dataset_persistent_url</c>).</summary>
    public Task<string> GetDatasetPersistentUrlAsync(DatasetId identifier, CancellationToken cancellationToken = default) =>
        _client.Datasets.PersistentUrlAsync(identifier, cancellationToken);

    /// <summary>The metadata of a dataset in an export format (<c>get_dataset_export</c>).</summary>
    public Task<string> GetDatasetExportAsync(
        DatasetId identifier,
        string exportFormat,
        VersionSelector? version = null,
        CancellationToken cancellationToken = default
    ) => _client.Datasets.ExportAsync(identifier, exportFormat, version, cancellationToken);

    /// <summary>The metadata of several datasets in an export format (<c>get_datasets_export</c>).</summary>
    public IAsyncEnumerable<string> GetDatasetsExportAsync(
        IEnumerable<DatasetId> identifiers,
        string exportFormat,
        VersionSelector? version = null,
        CancellationToken cancellationToken = default
    ) => _client.Datasets.ExportManyAsync(identifiers, exportFormat, version, cancellationToken);

    /// <summary>Makes a dataset (<c>create_dataset</c>).</summary>
    public Task<DatasetCreated> CreateDatasetAsync(
        CollectionId dataverse,
        DatasetRequest metadata,
        CancellationToken cancellationToken = default
    ) => _client.Datasets.CreateAsync(dataverse, metadata, cancellationToken);

    /// <summary>Takes over a dataset with its persistent identifier (<c>create_dataset(identifier=…)</c>).</summary>
    public Task<DatasetImported> ImportDatasetAsync(
        CollectionId dataverse,
        DatasetRequest metadata,
        PersistentId identifier,
        bool publish = false,
        CancellationToken cancellationToken = default
    ) => _client.Datasets.ImportAsync(dataverse, identifier, metadata, publish, cancellationToken);

    /// <summary>Whether a dataset would be accepted (<c>validate_dataset_json</c>).</summary>
    public Task<string> ValidateDatasetJsonAsync(
        CollectionId collection,
        DatasetRequest metadata,
        CancellationToken cancellationToken = default
    ) => _client.Collections.ValidateDatasetAsync(collection, metadata, cancellationToken);

    /// <summary>Adds or replaces metadata values (<c>edit_dataset_metadata</c>).</summary>
    public Task<DatasetVersionResponse> EditDatasetMetadataAsync(
        DatasetId identifier,
        IReadOnlyList<MetadataField> metadata,
        bool replace = false,
        CancellationToken cancellationToken = default
    ) => _client.Datasets.EditMetadataAsync(identifier, metadata, replace, null, cancellationToken);

    /// <summary>Makes a link to the draft (<c>create_dataset_private_url</c>).</summary>
    public Task<PrivateUrlResponse> CreateDatasetPrivateUrlAsync(
        DatasetId identifier,
        CancellationToken cancellationToken = default
    ) => _client.Datasets.CreatePrivateUrlAsync(identifier, false, cancellationToken);

    /// <summary>The link to the draft (<c>get_dataset_private_url</c>).</summary>
    public Task<PrivateUrlResponse> GetDatasetPrivateUrlAsync(
        DatasetId identifier,
        CancellationToken cancellationToken = default
    ) => _client.Datasets.PrivateUrlAsync(identifier, cancellationToken);

    /// <summary>Ends the link to the draft (<c>delete_dataset_private_url</c>).</summary>
    public Task<string> DeleteDatasetPrivateUrlAsync(DatasetId identifier, CancellationToken cancellationToken = default) =>
        _client.Datasets.DeletePrivateUrlAsync(identifier, cancellationToken);

    /// <summary>Publishes the draft (<c>publish_dataset</c>).</summary>
    public Task<DatasetResponse?> PublishDatasetAsync(
        DatasetId pid,
        ReleaseType releaseType = ReleaseType.Minor,
        CancellationToken cancellationToken = default
    ) => _client.Datasets.PublishAsync(pid, releaseType, cancellationToken);

    /// <summary>Asks the curators to publish the draft (<c>submit_dataset_to_review</c>).</summary>
    public Task<ReviewResponse> SubmitDatasetToReviewAsync(DatasetId pid, CancellationToken cancellationToken = default) =>
        _client.Datasets.SubmitForReviewAsync(pid, cancellationToken);

    /// <summary>Gives a dataset in review back (<c>return_dataset_to_author</c>).</summary>
    public Task<ReviewResponse> ReturnDatasetToAuthorAsync(
        DatasetId pid,
        string reasonForReturn,
        CancellationToken cancellationToken = default
    ) => _client.Datasets.ReturnToAuthorAsync(pid, reasonForReturn, cancellationToken);

    /// <summary>What locks a dataset (<c>get_dataset_lock</c>).</summary>
    public Task<IReadOnlyList<LockResponse>> GetDatasetLockAsync(
        DatasetId identifier,
        string? type = null,
        CancellationToken cancellationToken = default
    ) => _client.Datasets.LocksAsync(identifier, type, cancellationToken);

    /// <summary>Gives somebody a role on a dataset (<c>set_dataset_assignment</c>).</summary>
    public Task<RoleAssignmentResponse> SetDatasetAssignmentAsync(
        DatasetId identifier,
        string assignee,
        string role,
        CancellationToken cancellationToken = default
    ) => _client.Datasets.AssignAsync(identifier, assignee, role, cancellationToken);

    /// <summary>Who holds which role on a dataset (<c>get_dataset_assignments</c>).</summary>
    public Task<IReadOnlyList<RoleAssignmentResponse>> GetDatasetAssignmentsAsync(
        DatasetId identifier,
        CancellationToken cancellationToken = default
    ) => _client.Datasets.AssignmentsAsync(identifier, cancellationToken);

    /// <summary>Deletes an unpublished dataset or the draft of a published one (<c>delete_dataset</c>).</summary>
    public Task<string> DeleteDatasetAsync(DatasetId identifier, CancellationToken cancellationToken = default) =>
        _client.Datasets.DeleteAsync(identifier, cancellationToken);

    /// <summary>Destroys a dataset for good (<c>destroy_dataset</c>).</summary>
    public Task<string> DestroyDatasetAsync(DatasetId identifier, CancellationToken cancellationToken = default) =>
        _client.Datasets.DestroyAsync(identifier, cancellationToken);

    /// <summary>A zip of all files, in memory (<c>download_all_datafiles</c>).</summary>
    public Task<byte[]> DownloadAllDatafilesAsync(DatasetId identifier, CancellationToken cancellationToken = default) =>
        AllFilesAsync(identifier, cancellationToken);

    /// <summary>A zip of all files, to be read by the caller (<c>stream_all_datafiles</c>).</summary>
    public Task<DownloadedContent> StreamAllDatafilesAsync(DatasetId identifier, CancellationToken cancellationToken = default) =>
        _client.Access.OpenDatasetAsync(identifier, null, true, cancellationToken);

    private async Task<byte[]> AllFilesAsync(DatasetId dataset, CancellationToken cancellationToken)
    {
        using var zip = await _client.Access.OpenDatasetAsync(dataset, null, true, cancellationToken);
        using var memory = new MemoryStream();
        await zip.Stream.CopyToAsync(memory, cancellationToken);
        return memory.ToArray();
    }
}
