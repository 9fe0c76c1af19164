using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;

namespace Quire.Testing;

/// <summary>
/// One server per database for all tests of a process that do not mind each other: they make their own collections.
/// </summary>
public static class SharedServer
{
    private static readonly ConcurrentDictionary<(DatabaseKind Database, string Kind), Lazy<Task<TestServer>>> Servers = new();

    public static Task<TestServer> OfAsync(DatabaseKind database) =>
        OfAsync(database, "", () => Task.FromResult<Dictionary<string, string?>>(new(StringComparer.Ordinal)));

    /// <summary>One with settings of its own; tests that give the same name share it.</summary>
    public static Task<TestServer> OfAsync(
        DatabaseKind database,
        string kind,
        Func<Task<Dictionary<string, string?>>> settings
    ) =>
        Servers
            .GetOrAdd((database, kind), key => new(async () => await TestServer.StartAsync(key.Database, await settings())))
            .Value;

    /// <summary>One with settings and further services; tests that give the same name share it.</summary>
    public static Task<TestServer> OfAsync(
        DatabaseKind database,
        string kind,
        IReadOnlyDictionary<string, string?> settings,
        Action<IServiceCollection> extend
    ) => Servers.GetOrAdd((database, kind), key => new(() => TestServer.StartAsync(key.Database, settings, extend))).Value;

    /// <summary>Stops every shared server, before the databases under them go.</summary>
    public static async Task StopAsync()
    {
        foreach (var server in Servers.Values.Where(s => s.IsValueCreated && s.Value.IsCompletedSuccessfully))
        {
            await (await server.Value).DisposeAsync();
        }
    }
}
