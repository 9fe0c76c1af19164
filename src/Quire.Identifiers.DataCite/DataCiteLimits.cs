using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace Quire.Identifiers.DataCite;

/// <summary>The limits of the addresses that are asked: one for each, whoever asks.</summary>
internal sealed class DataCiteLimits(IOptions<DataCiteOptions> options, TimeProvider time) : IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<DataCiteLimit>> _limits = new(StringComparer.OrdinalIgnoreCase);

    public DataCiteLimit Of(string url) =>
        _limits.GetOrAdd(new Uri(url).Authority, _ => new(() => new(options.Value.RequestsPerFiveMinutes, time))).Value;

    public void Dispose()
    {
        foreach (var limit in _limits.Values.Where(l => l.IsValueCreated))
        {
            limit.Value.Dispose();
        }
    }
}
