using Microsoft.Extensions.Options;
using Quire.Repository.Administration;
using Quire.Repository.Installation;

namespace Quire.Api.Http;

/// <summary>What answers say about the installation.</summary>
internal sealed class InstallationFacts(IOptions<InstallationOptions> options, Settings settings)
{
    public InstallationOptions Options => options.Value;

    public string SiteUrl => options.Value.SiteUrl.TrimEnd('/');

    /// <summary>Who publishes: the installation's name.</summary>
    public async ValueTask<string> PublisherAsync(CancellationToken ct) =>
        await settings.GetAsync(SettingNames.InstallationName, ct) ?? options.Value.Name ?? "Root";
}
