using Quire.Client.Http;
using Quire.Contracts.Administration;

namespace Quire.Client;

/// <content>Features of the installation.</content>
public sealed partial class AdminClient
{
    /// <summary>
    /// <c>enabled</c> or <c>disabled</c> by the names of flags (<c>GET admin/featureFlags</c>, 6.x).
    /// </summary>
    public Task<IReadOnlyDictionary<string, string>> FeatureFlagsAsync(CancellationToken cancellationToken = default) =>
        _connection.GetAsync<IReadOnlyDictionary<string, string>>(ApiPath.Of($"admin/featureFlags"), cancellationToken);

    /// <summary>Whether a feature is on (<c>GET admin/featureFlags/{flag}</c>, 6.x).</summary>
    public async Task<bool> FeatureFlagAsync(string flag, CancellationToken cancellationToken = default) =>
        (await _connection.GetAsync<FeatureFlagResponse>(ApiPath.Of($"admin/featureFlags/{flag}"), cancellationToken)).Enabled;
}
