using Quire.Client.Http;
using Quire.Contracts.Files;

namespace Quire.Client;

/// <content>What tools derived from files.</content>
public sealed partial class AccessClient
{
    /// <summary>
    /// What tools derived from a file (<c>GET access/datafile/{id}/auxiliary[/{origin}]</c>, 5.4 and later); not found when there
    /// is nothing.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="origin">The tool. Default: any.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<IReadOnlyList<AuxiliaryFileResponse>> AuxiliaryFilesAsync(
        FileId file,
        string? origin = null,
        CancellationToken cancellationToken = default
    ) =>
        _connection.GetAsync<IReadOnlyList<AuxiliaryFileResponse>>(
            origin is null
                ? ApiPath.Access("datafile", file.DatabaseId, file.PersistentId, $"/auxiliary")
                : ApiPath.Access("datafile", file.DatabaseId, file.PersistentId, $"/auxiliary/{origin}"),
            cancellationToken
        );

    /// <summary>
    /// Keeps something a tool derived from a file beside it (<c>POST access/datafile/{id}/auxiliary/{tag}/{version}</c>, 5.4 and
    /// later).
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="formatTag">What it is, by the tool's name for it.</param>
    /// <param name="formatVersion">Which version of that.</param>
    /// <param name="content">Its bytes; they are sent as they are read.</param>
    /// <param name="origin">The tool.</param>
    /// <param name="isPublic">Whether everybody may have it once the file is published. Default: no.</param>
    /// <param name="type">What it is grouped by for people. Default: nothing.</param>
    /// <param name="contentType">Its media type. Default: what the server finds.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<AuxiliaryFileResponse> SaveAuxiliaryAsync(
        FileId file,
        string formatTag,
        string formatVersion,
        Stream content,
        string? origin = null,
        bool isPublic = false,
        string? type = null,
        string? contentType = null,
        CancellationToken cancellationToken = default
    )
    {
        var bytes = new StreamContent(content);
        bytes.Headers.ContentType = new(contentType ?? "application/octet-stream");
        return _connection.SendAsync<AuxiliaryFileResponse>(
            HttpMethod.Post,
            AuxiliaryPath(file, formatTag, formatVersion),
            Body.Fields(
                [("origin", origin), ("isPublic", isPublic ? "true" : "false"), ("type", type)],
                bytes,
                $"{formatTag}_{formatVersion}"
            ),
            cancellationToken
        );
    }

    /// <summary>
    /// Removes something a tool derived from a file (<c>DELETE access/datafile/{id}/auxiliary/{tag}/{version}</c>, 5.9 and
    /// later); gives the server's message.
    /// </summary>
    public Task<string> DeleteAuxiliaryAsync(
        FileId file,
        string formatTag,
        string formatVersion,
        CancellationToken cancellationToken = default
    ) => _connection.MessageAsync(HttpMethod.Delete, AuxiliaryPath(file, formatTag, formatVersion), null, cancellationToken);

    private static ApiPath AuxiliaryPath(FileId file, string formatTag, string formatVersion) =>
        ApiPath.Access("datafile", file.DatabaseId, file.PersistentId, $"/auxiliary/{formatTag}/{formatVersion}");
}
