using System.Collections.Concurrent;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Quire.Server.Configuration;

/// <summary>Tells once of every host that requests were refused for, and how it can be answered.</summary>
internal sealed partial class RefusedHosts(IOptions<HostFilteringOptions> filter, ILogger<RefusedHosts> log)
{
    // Whoever makes up names all day shall fill neither memory nor log.
    private const int Most = 100;
    private readonly ConcurrentDictionary<string, bool> _told = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>To be called when a request was refused that no endpoint had a part in; hosts are not the only reason.</summary>
    public void Note(string host)
    {
        var allowed = filter.Value.AllowedHosts;
        if (allowed.Contains("*") || HostString.MatchesAny(host, [.. allowed.Select(a => new StringSegment(a))]))
        {
            return;
        }

        if (_told.Count < Most && _told.TryAdd(host, true))
        {
            Log.Refused(
                log,
                host.Length == 0 ? "(none)" : host,
                string.Join(", ", allowed.Distinct(StringComparer.OrdinalIgnoreCase))
            );
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            5201,
            LogLevel.Warning,
            "A request for the host {Host} was refused; answered are {Allowed}. If it is a name of this server, add it to the setting AllowedHosts, or make it that of Quire:SiteUrl."
        )]
        public static partial void Refused(ILogger log, string host, string allowed);
    }
}
