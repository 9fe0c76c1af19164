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
}
