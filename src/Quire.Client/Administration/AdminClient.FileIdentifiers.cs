using Quire.Client.Http;

namespace Quire.Client;

public sealed partial class AdminClient
{
    /// <summary>
    /// Gives a public file an identifier of its own (<c>GET admin/{id}/registerDataFile</c>); gives the server's message. An
    /// error where files of its collection are given none.
    /// </summary>
    public Task<string> RegisterFileAsync(FileId file, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Get, ApiPath.InAdministration(file, $"/registerDataFile"), null, cancellationToken);

    /// <summary>
    /// Gives identifiers to the public files that have none in the datasets of a collection itself
    /// (<c>GET admin/registerDataFiles/{alias}</c>, 6.x); gives the server's message, which says of how many.
    /// </summary>
    public Task<string> RegisterFilesAsync(CollectionId collection, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Get, ApiPath.Of($"admin/registerDataFiles/{collection}"), null, cancellationToken);

    /// <summary>
    /// Gives identifiers to all public files that have none, wherever files are given some
    /// (<c>GET admin/registerDataFileAll</c>); gives the server's message, which says of how many.
    /// </summary>
    public Task<string> RegisterAllFilesAsync(CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Get, ApiPath.Of($"admin/registerDataFileAll"), null, cancellationToken);
}
