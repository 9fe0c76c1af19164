using System.Runtime.CompilerServices;
using Quire.Contracts.Files;

namespace Quire.Client;

/// <content>Files.</content>
public sealed partial class NativeApi
{
    /// <summary>The files of a version, perhaps only of some content types (<c>get_datafiles_metadata</c>).</summary>
    public IAsyncEnumerable<FileMetadataResponse> GetDatafilesMetadataAsync(
        DatasetId identifier,
        VersionSelector version = default,
        IReadOnlyCollection<string>? filterMimeTypes = null,
        CancellationToken cancellationToken = default
    ) => ListAsync(identifier, version, filterMimeTypes, cancellationToken);

    /// <summary>The files of a dataset as a flat table (<c>datafiles_table</c>).</summary>
    public Task<IReadOnlyList<DatafileRow>> DatafilesTableAsync(
        DatasetId identifier,
        IReadOnlyCollection<string>? filterMimeTypes = null,
        CancellationToken cancellationToken = default
    ) => TableAsync(identifier, filterMimeTypes, cancellationToken);

    /// <summary>A file (<c>get_datafile_metadata</c>).</summary>
    public Task<FileMetadataResponse> GetDatafileMetadataAsync(
        FileId identifier,
        bool isDraft = false,
        CancellationToken cancellationToken = default
    ) =>
        isDraft
            ? _client.Files.GetDraftAsync(identifier, cancellationToken)
            : _client.Files.GetAsync(identifier, cancellationToken);

    /// <summary>Adds a file to a dataset (<c>upload_datafile</c>).</summary>
    public Task<FileUploaded> UploadDatafileAsync(
        DatasetId identifier,
        UploadFile file,
        FileRequest? metadata = null,
        CancellationToken cancellationToken = default
    ) => _client.Files.UploadAsync(identifier, file, metadata, null, cancellationToken);

    /// <summary>Changes the description of a file (<c>update_datafile_metadata</c>).</summary>
    public Task<string> UpdateDatafileMetadataAsync(
        FileId identifier,
        FileRequest metadata,
        CancellationToken cancellationToken = default
    ) => _client.Files.UpdateMetadataAsync(identifier, metadata, cancellationToken);

    /// <summary>Takes a file out of the draft (<c>delete_datafile</c>).</summary>
    public Task<bool> DeleteDatafileAsync(FileId identifier, CancellationToken cancellationToken = default) =>
        _client.Files.DeleteAsync(identifier, cancellationToken);

    /// <summary>Puts a new file in place of a published one (<c>replace_datafile</c>).</summary>
    public Task<FileUploaded> ReplaceDatafileAsync(
        FileId identifier,
        UploadFile file,
        FileRequest? metadata = null,
        CancellationToken cancellationToken = default
    ) => _client.Files.ReplaceAsync(identifier, file, metadata, null, cancellationToken);

    /// <summary>Looks at the content type again (<c>redetect_file_type</c>).</summary>
    public Task<RedetectedType> RedetectFileTypeAsync(
        FileId identifier,
        bool dryRun = false,
        CancellationToken cancellationToken = default
    ) => _client.Files.RedetectTypeAsync(identifier, dryRun, cancellationToken);

    /// <summary>Reads a file as a table again (<c>reingest_datafile</c>).</summary>
    public Task<string> ReingestDatafileAsync(FileId identifier, CancellationToken cancellationToken = default) =>
        _client.Files.ReingestAsync(identifier, cancellationToken);

    /// <summary>Puts the original back in place of the archival form (<c>uningest_datafile</c>).</summary>
    public Task<string> UningestDatafileAsync(FileId identifier, CancellationToken cancellationToken = default) =>
        _client.Files.UningestAsync(identifier, cancellationToken);

    /// <summary>Restricts a file or frees it (<c>restrict_datafile</c>).</summary>
    public Task<string> RestrictDatafileAsync(
        FileId identifier,
        bool restrict = true,
        bool? enableAccessRequest = null,
        string? termsOfAccess = null,
        CancellationToken cancellationToken = default
    ) =>
        _client.Files.RestrictAsync(
            identifier,
            new RestrictRequest
            {
                Restrict = restrict,
                EnableAccessRequest = enableAccessRequest,
                TermsOfAccess = termsOfAccess,
            },
            cancellationToken
        );

    private async IAsyncEnumerable<FileMetadataResponse> ListAsync(
        DatasetId dataset,
        VersionSelector version,
        IReadOnlyCollection<string>? types,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await foreach (var file in _client.Datasets.FilesAsync(dataset, version, null, cancellationToken))
        {
            if (types is null || types.Contains(file.DataFile?.ContentType, StringComparer.OrdinalIgnoreCase))
            {
                yield return file;
            }
        }
    }

    private async Task<IReadOnlyList<DatafileRow>> TableAsync(
        DatasetId dataset,
        IReadOnlyCollection<string>? types,
        CancellationToken cancellationToken
    )
    {
        var rows = new List<DatafileRow>();
        await foreach (var file in ListAsync(dataset, default, types, cancellationToken))
        {
            rows.Add(DatafileRow.Of(file));
        }

        return rows;
    }
}
