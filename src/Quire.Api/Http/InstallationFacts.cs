using Microsoft.Extensions.Options;
using Quire.Repository.Files.Periods;
using Quire.Repository.Installation;

namespace Quire.Api.Http;

/// <summary>What answers say about the installation.</summary>
internal sealed class InstallationFacts(IOptions<InstallationOptions> options, InstallationName name, TimeProvider time)
{
    public InstallationOptions Options => options.Value;

    public string SiteUrl => options.Value.SiteUrl;

    /// <summary>The day it is there, in UTC.</summary>
    public DateOnly Today => time.Today();

    /// <summary>Who publishes: the installation's name.</summary>
    public ValueTask<string> PublisherAsync(CancellationToken ct) => name.GetAsync(ct);

    /// <summary>The same; where it cannot be read, what the configuration says, and else the host.</summary>
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
