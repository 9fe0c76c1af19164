using Quire.Client.Http;

namespace Quire.Client;

public sealed partial class AdminClient
{
    /// <summary>Whether people can sign in with ORCID (<c>GET admin/isOrcid</c>).</summary>
    public async Task<bool> IsOrcidEnabledAsync(CancellationToken cancellationToken = default) =>
        await _connection.MessageAsync(HttpMethod.Get, ApiPath.Of($"admin/isOrcid"), null, cancellationToken)
            is "Orcid is enabled";
}
