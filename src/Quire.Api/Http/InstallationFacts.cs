using Microsoft.Extensions.Options;
using Quire.Repository.Administration;
using Quire.Repository.Files.Periods;
using Quire.Repository.Installation;

namespace Quire.Api.Http;

/// <summary>What answers say about the installation.</summary>
internal sealed class InstallationFacts(
    IOptions<InstallationOptions> options,
    InstallationName name,
    Settings settings,
    TimeProvider time
)
{
    public InstallationOptions Options => options.Value;

    public string SiteUrl => options.Value.SiteUrl;

    /// <summary>The day it is there, in UTC.</summary>
    public DateOnly Today => time.Today();

    /// <summary>Who publishes: the installation's name.</summary>
    public ValueTask<string> PublisherAsync(CancellationToken ct) => name.GetAsync(ct);

    /// <summary>Whether there are terms of use, and the address of the privacy policy, as it was set; null for none.</summary>
    public async ValueTask<(bool HasTerms, string? PrivacyPolicy)> PoliciesAsync(CancellationToken ct) =>
        (
            !string.IsNullOrWhiteSpace(await settings.GetAsync(SettingNames.ApplicationTermsOfUse, ct)),
            await settings.GetAsync(SettingNames.PrivacyPolicy, ct)
        );

    /// <summary>The name; where it cannot be read, what the configuration says, and else the host.</summary>
    public async Task<string> PublisherIfKnownAsync(CancellationToken ct)
    {
        try
        {
            return await PublisherAsync(ct);
        }
        catch (Exception) when (!ct.IsCancellationRequested)
        {
            return Options.Name is { Length: > 0 } configured ? configured : new Uri(SiteUrl).Host;
        }
    }
}
