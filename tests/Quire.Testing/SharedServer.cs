using System.Collections.Concurrent;

namespace Quire.Testing;

/// <summary>One server per database for all tests of a process that do not mind each other: they make their own collections.</summary>
public static class SharedServer
{
    private static readonly ConcurrentDictionary<DatabaseKind, Lazy<Task<TestServer>>> Servers = new();

    public static Task<TestServer> OfAsync(DatabaseKind database) =>
        Servers.GetOrAdd(database, kind => new(() => TestServer.StartAsync(kind))).Value;

    /// <summary>Stops every shared server, before the databases under them go.</summary>
    public static async Task StopAsync()
    {
        foreach (var server in Servers.Values.Where(s => s.IsValueCreated && s.Value.IsCompletedSuccessfully))
        {
            await (await server.Value).DisposeAsync();
        }
    }
}
