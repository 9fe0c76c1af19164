using Quire.Client.Http;
using Quire.Contracts.Administration;
using Quire.Contracts.Export;

namespace Quire.Client;

/// <summary>Facts about the installation.</summary>
/// <example>
/// <code>
/// Console.WriteLine($"Speaks Dataverse {(await client.Info.VersionAsync()).Version}");
/// </code>
/// </example>
public sealed class InfoClient
{
    private readonly Connection _connection;

    internal InfoClient(Connection connection) => _connection = connection;

    /// <summary>Version and build (<c>GET info/version</c>).</summary>
    public Task<VersionInfo> VersionAsync(CancellationToken cancellationToken = default) =>
        _connection.GetAsync<VersionInfo>(ApiPath.Of($"info/version"), cancellationToken);

    /// <summary>Host name (<c>GET info/server</c>).</summary>
    public Task<string> ServerAsync(CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Get, ApiPath.Of($"info/server"), null, cancellationToken);

    /// <summary>Terms for using the API, as HTML (<c>GET info/apiTermsOfUse</c>).</summary>
    public Task<string> ApiTermsOfUseAsync(CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Get, ApiPath.Of($"info/apiTermsOfUse"), null, cancellationToken);

    /// <summary>Metadata exports by name (<c>GET info/exportFormats</c>, 6.5 and later).</summary>
    public Task<IReadOnlyDictionary<string, ExportFormat>> ExportFormatsAsync(CancellationToken cancellationToken = default) =>
        _connection.GetAsync<IReadOnlyDictionary<string, ExportFormat>>(ApiPath.Of($"info/exportFormats"), cancellationToken);

    /// <summary>
    /// A file with which pages get the looks of the installation (<c>GET info/settings/customization/{kind}</c>, 6.x).
    /// </summary>
    /// <param name="kind"><c>homePage</c>, <c>header</c>, <c>footer</c>, <c>style</c>, <c>analytics</c> or <c>logo</c>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<byte[]> CustomizationAsync(string kind, CancellationToken cancellationToken = default) =>
        _connection.BytesAsync(HttpMethod.Get, ApiPath.Of($"info/settings/customization/{kind}"), null, cancellationToken);

    /// <summary>
    /// Text to show people before they publish (<c>GET info/settings/:DatasetPublishPopupCustomText</c>); not found when unset.
    /// </summary>
    public Task<string> PublishPopupTextAsync(CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(
            HttpMethod.Get,
            ApiPath.Of($"info/settings/:DatasetPublishPopupCustomText"),
            null,
            cancellationToken
        );
}
