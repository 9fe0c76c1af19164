using Quire.Client.Http;
using Quire.Contracts.Files;

namespace Quire.Client;

/// <content>Uploading and replacing.</content>
public sealed partial class FilesClient
{
    // What the installation computes; learned from its answers.
    private ChecksumAlgorithm _algorithm;

    /// <summary>
    /// Adds a file to the draft of a dataset (<c>POST datasets/{id}/add</c>). Bytes are streamed, never held in memory.
    /// </summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="file">The bytes and their name.</param>
    /// <param name="description">Folder, description, categories and so on.</param>
    /// <param name="options">Way, progress, checks.</param>
    /// <param name="cancellationToken">Cancels the upload.</param>
    /// <exception cref="ChecksumMismatchException">The server stored something else than was sent.</exception>
    public Task<FileUploaded> UploadAsync(
        DatasetId dataset,
        UploadFile file,
        FileRequest? description = null,
        UploadOptions? options = null,
        CancellationToken cancellationToken = default
    ) => SendAsync(ApiPath.Of(dataset, $"/add"), dataset, file, description, options ?? new(), cancellationToken);

    /// <summary>
    /// Puts a new file in place of a published one (<c>POST files/{id}/replace</c>); the old one stays in the older versions.
    /// </summary>
    /// <param name="replaced">The file to replace.</param>
    /// <param name="file">The bytes and their name.</param>
    /// <param name="description">Folder, tags and restriction are taken from the old file when absent, description and categories
    /// are not; <c>ForceReplace</c> allows another content type.</param>
    /// <param name="options">Progress and checks; the bytes go through the server.</param>
    /// <param name="cancellationToken">Cancels the upload.</param>
    /// <exception cref="ChecksumMismatchException">The server stored something else than was sent.</exception>
    public Task<FileUploaded> ReplaceAsync(
        FileId replaced,
        UploadFile file,
        FileRequest? description = null,
        UploadOptions? options = null,
        CancellationToken cancellationToken = default
    ) => SendAsync(ApiPath.Of(replaced, $"/replace"), null, file, description ?? new(), options ?? new(), cancellationToken);

    /// <summary>
    /// Puts bytes straight into the object store, to be registered later (<c>GET datasets/{id}/uploadurls</c>).
    /// </summary>
    /// <returns>A description to give to <see cref="RegisterAsync"/>; null where the installation does not offer direct
    /// uploads.</returns>
    public async Task<FileRequest?> UploadDirectAsync(
        DatasetId dataset,
        UploadFile file,
        FileRequest? description = null,
        IProgress<TransferProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        var length = file.Length ?? throw new ArgumentException("A direct upload needs the length of the file.", nameof(file));
        if (await _direct.AskAsync(dataset, length, cancellationToken) is not { } urls)
        {
            return null;
        }

        var checksum = await _direct.PutAsync(urls, file, _algorithm, progress, cancellationToken);
        return (description ?? new()) with
        {
            StorageIdentifier = urls.StorageIdentifier,
            FileName = file.FileName,
            MimeType = file.ContentType ?? ContentTypes.Of(file.FileName),
            FileSize = length,
            Checksum = new() { Type = checksum.WireType, Value = checksum.Value },
        };
    }

    /// <summary>Adds files put into the object store before, many at once (<c>POST datasets/{id}/addFiles</c>).</summary>
    public Task<FilesRegistered> RegisterAsync(
        DatasetId dataset,
        IReadOnlyList<FileRequest> files,
        CancellationToken cancellationToken = default
    ) =>
        _connection.SendAsync<FilesRegistered>(
            HttpMethod.Post,
            ApiPath.Of(dataset, $"/addFiles"),
            Body.Form(files),
            cancellationToken
        );

    private async Task<FileUploaded> SendAsync(
        ApiPath path,
        DatasetId? dataset,
        UploadFile file,
        FileRequest? description,
        UploadOptions options,
        CancellationToken cancellationToken
    )
    {
        if (dataset is { } target && options.Mode != UploadMode.ThroughServer)
        {
            if (await UploadDirectAsync(target, file, description, options.Progress, cancellationToken) is { } stored)
            {
                _ = Checksum.TryParse(stored.Checksum!.Type, stored.Checksum.Value, out var put);
                return Result(await PostAsync(path, Body.Form(stored), cancellationToken), put);
            }

            if (options.Mode == UploadMode.Direct)
            {
                throw new DataverseNotFoundException(
                    _connection.Facts(
                        HttpMethod.Get,
                        ApiPath.Of(target, $"/uploadurls"),
                        "This installation takes no direct uploads for the dataset.",
                        System.Net.HttpStatusCode.NotFound
                    )
                );
            }
        }

        using var content = UploadContent.Of(file, _algorithm, options.Progress, _connection.Pace);
        if (file.ContentType is not null)
        {
            content.Headers.ContentType = new(file.ContentType);
        }

        using var form = Body.Form(description, content, file.FileName);
        var result = Result(await PostAsync(path, form, cancellationToken), content.Sent!.Value);
        if (options.Verify ?? _connection.Options.VerifyChecksums)
        {
            await VerifyAsync(file, result, cancellationToken);
        }

        return result;
    }

    private Task<Answer<FilesAdded>> PostAsync(ApiPath path, HttpContent form, CancellationToken cancellationToken) =>
        _connection.AnswerAsync<FilesAdded>(HttpMethod.Post, path, form, cancellationToken);

    private static FileUploaded Result(Answer<FilesAdded> answer, Checksum sent) =>
        new(answer.Data?.Files ?? [], answer.Message, sent);

    private async Task VerifyAsync(UploadFile file, FileUploaded result, CancellationToken cancellationToken)
    {
        // An archive the server unpacked answers other files than the one sent.
        if (
            result.Files is not [{ DataFile: { } stored } answered]
            || (IsPacked(file.FileName) && answered.Label != file.FileName)
            || stored.UploadedChecksum() is not { } theirs
        )
        {
            return;
        }

        var ours = result.Checksum;
        if (theirs.Algorithm != ours.Algorithm)
        {
            _algorithm = theirs.Algorithm;
            if (!file.Reopens)
            {
                return;
            }

            await using var again = await file.OpenAsync(cancellationToken);
            ours = await Checksum.ComputeAsync(again, theirs.Algorithm, cancellationToken);
        }

        if (ours != theirs)
        {
            throw new ChecksumMismatchException(
                new() { Message = $"'{file.FileName}' was stored as file {stored.Id} with {theirs}, but {ours} was sent." }
            );
        }
    }

    private static bool IsPacked(string name) =>
        name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
}
