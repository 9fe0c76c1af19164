using System.Globalization;
using System.Net.Http.Headers;
using Quire.Client.Http;
using Quire.Contracts.Files;

namespace Quire.Client;

/// <summary>Downloads, and access to restricted files.</summary>
/// <example>
/// <code>
/// await foreach (var file in client.Datasets.FilesAsync("doi:10.5072/FK2/ABC"))
/// {
///     await client.Access.DownloadAsync(file, Path.Combine("copy", file.Name()));
/// }
/// </code>
/// </example>
public sealed partial class AccessClient
{
    private const int LongestIdList = 1500;
    private readonly Connection _connection;

    internal AccessClient(Connection connection) => _connection = connection;

    /// <summary>Opens the bytes of a file, or a range of them (<c>GET access/datafile/{id}</c>).</summary>
    /// <param name="file">The file.</param>
    /// <param name="options">Form and counting; the rest is for <see cref="DownloadAsync(FileId, string, DownloadOptions,
    /// CancellationToken)"/>.</param>
    /// <param name="from">First byte. Default: the first of the file.</param>
    /// <param name="to">Last byte. Default: the last of the file.</param>
    /// <param name="cancellationToken">Cancels the opening.</param>
    public Task<DownloadedContent> OpenAsync(
        FileId file,
        DownloadOptions? options = null,
        long? from = null,
        long? to = null,
        CancellationToken cancellationToken = default
    ) =>
        OpenAsync(
            FilePath(file, options ?? new()),
            from is null && to is null ? null : new RangeHeaderValue(from, to),
            cancellationToken
        );

    /// <summary>
    /// Opens a zip of a file with its citations (<c>GET access/datafile/bundle/{id}</c>); of a table also with its other forms.
    /// </summary>
    public Task<DownloadedContent> OpenBundleAsync(FileId file, CancellationToken cancellationToken = default) =>
        OpenAsync(ApiPath.Access("datafile/bundle", file.DatabaseId, file.PersistentId), null, cancellationToken);

    /// <summary>
    /// Opens the bytes of something a tool derived from a file (<c>GET access/datafile/{id}/auxiliary/{tag}/{version}</c>, 5.4
    /// and later).
    /// </summary>
    public Task<DownloadedContent> OpenAuxiliaryAsync(
        FileId file,
        string formatTag,
        string formatVersion,
        CancellationToken cancellationToken = default
    ) => OpenAsync(AuxiliaryPath(file, formatTag, formatVersion), null, cancellationToken);

    /// <summary>
    /// Opens a zip of all files of a dataset (<c>GET access/dataset/{id}</c>, 5.x and later), with a manifest of those left out.
    /// </summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="version">Which version (6.x). Default: the newest the caller may see.</param>
    /// <param name="original">Files as they were uploaded instead of archival forms. Default: yes.</param>
    /// <param name="cancellationToken">Cancels the opening.</param>
    public Task<DownloadedContent> OpenDatasetAsync(
        DatasetId dataset,
        VersionSelector? version = null,
        bool original = true,
        CancellationToken cancellationToken = default
    ) =>
        OpenAsync(
            (
                version is { } which
                    ? ApiPath.Access("dataset", dataset.DatabaseId, dataset.PersistentId, $"/versions/{which}")
                    : ApiPath.Access("dataset", dataset.DatabaseId, dataset.PersistentId)
            ).With("format", original ? "original" : null),
            null,
            cancellationToken
        );

    /// <summary>
    /// Opens a zip of some files (<c>GET</c> or, for many, <c>POST access/datafiles</c>), with a manifest of those left out.
    /// </summary>
    /// <param name="files">Database ids.</param>
    /// <param name="original">Files as they were uploaded instead of archival forms. Default: yes.</param>
    /// <param name="cancellationToken">Cancels the opening.</param>
    public async Task<DownloadedContent> OpenManyAsync(
        IReadOnlyList<long> files,
        bool original = true,
        CancellationToken cancellationToken = default
    )
    {
        var ids = string.Join(',', files.Select(f => f.ToString(CultureInfo.InvariantCulture)));
        if (ids.Length <= LongestIdList)
        {
            return await OpenAsync(
                ApiPath.Raw($"access/datafiles/{ids}").With("format", original ? "original" : null),
                null,
                cancellationToken
            );
        }

        var response = await _connection.OpenAsync(
            HttpMethod.Post,
            ApiPath.Raw("access/datafiles").With("format", original ? "original" : null),
            Body.Text(ids),
            null,
            cancellationToken
        );
        return new(response, new PacedStream(await response.Content.ReadAsStreamAsync(cancellationToken), _connection.Pace));
    }

    /// <summary>
    /// Downloads a file to disk (<c>GET access/datafile/{id}</c>). What has come so far stands beside it as <c>.part</c>; an
    /// interrupted download is resumed, and the bytes are checked before the file gets its name.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="path">Where to write; an existing file is replaced at the end.</param>
    /// <param name="options">Form, checks, progress.</param>
    /// <param name="cancellationToken">Cancels the download; what has come stays for the next one.</param>
    /// <returns>Bytes of the file.</returns>
    /// <exception cref="ChecksumMismatchException">The bytes are not those the server has on record.</exception>
    public async Task<long> DownloadAsync(
        FileId file,
        string path,
        DownloadOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        options ??= new();
        DataFileResponse? facts = null;
        if (options.Verify ?? _connection.Options.VerifyChecksums)
        {
            try
            {
                facts = (await _connection.GetAsync<FileMetadataResponse>(ApiPath.Of(file), cancellationToken)).DataFile;
            }
            catch (DataverseException e) when (e is DataverseNotFoundException or DataverseUnauthorizedException)
            {
                // 4.x has no such call; the download itself says whether the file is there.
            }
        }

        return await FetchAsync(file, facts, path, options, cancellationToken);
    }

    /// <summary>As above, for a file whose facts are known from a listing, which saves a call.</summary>
    /// <param name="file">A file of a version.</param>
    /// <param name="path">Where to write.</param>
    /// <param name="options">Form, checks, progress.</param>
    /// <param name="cancellationToken">Cancels the download; what has come stays for the next one.</param>
    /// <returns>Bytes of the file.</returns>
    /// <exception cref="ChecksumMismatchException">The bytes are not those the server has on record.</exception>
    public Task<long> DownloadAsync(
        FileMetadataResponse file,
        string path,
        DownloadOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        var facts = file.DataFile ?? throw new ArgumentException("The listing shows no data file.", nameof(file));
        return FetchAsync(facts.Id, facts, path, options ?? new(), cancellationToken);
    }

    /// <summary>What the caller may do with a file (<c>GET access/datafile/{id}/userPermissions</c>, 6.x).</summary>
    public Task<FileUserPermissions> PermissionsAsync(FileId file, CancellationToken cancellationToken = default) =>
        _connection.GetAsync<FileUserPermissions>(Of(file, $"/userPermissions"), cancellationToken);

    private async Task<DownloadedContent> OpenAsync(ApiPath path, RangeHeaderValue? range, CancellationToken cancellationToken)
    {
        var response = await _connection.OpenAsync(HttpMethod.Get, path, null, range, cancellationToken);
        return new(response, new PacedStream(await response.Content.ReadAsStreamAsync(cancellationToken), _connection.Pace));
    }

    private Task<long> FetchAsync(
        FileId file,
        DataFileResponse? facts,
        string path,
        DownloadOptions options,
        CancellationToken cancellationToken
    )
    {
        // The archival form of a table has no checksum on record; the original has.
        var asUploaded = facts is not null && (options.Original || !facts.IsTabular());
        var verify = options.Verify ?? _connection.Options.VerifyChecksums;
        var expected = new ExpectedContent(
            asUploaded && verify ? facts!.UploadedChecksum() : null,
            asUploaded ? facts!.UploadedSize() : null
        );
        return new FileDownload(_connection, FilePath(file, options), expected, options).ToAsync(path, cancellationToken);
    }

    private static ApiPath Of(FileId file, ApiPath.Escaped rest = default) =>
        ApiPath.Access("datafile", file.DatabaseId, file.PersistentId, rest);

    private static ApiPath FilePath(FileId file, DownloadOptions options) =>
        Of(file).With("format", options.Original ? "original" : null).With("gbrecs", options.Counts ? null : true);
}
