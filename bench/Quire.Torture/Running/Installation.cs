using Quire.Testing;
using Quire.Testing.Swift;

namespace Quire.Torture.Running;

/// <summary>One or more replicas on the database and the store a trial asks for, in the state for client tests.</summary>
internal sealed class Installation : IAsyncDisposable
{
    private readonly string _folder;

    private Installation(string folder, Traffic traffic, IReadOnlyList<Replica> replicas, string token) =>
        (_folder, Traffic, Replicas, Token) = (folder, traffic, replicas, token);

    public Traffic Traffic { get; }

    public IReadOnlyList<Replica> Replicas { get; }

    /// <summary>Token of the superuser.</summary>
    public string Token { get; }

    public long PeakMemoryBytes
    {
        get
        {
            foreach (var replica in Replicas)
            {
                replica.TakeMemory();
            }

            return Replicas.Max(r => r.PeakMemoryBytes);
        }
    }

    public static async Task<Installation> StartAsync(TortureOptions options)
    {
        var traffic = new Traffic();
        var folder = Directory.CreateTempSubdirectory("quire-torture-").FullName;
        var arguments = await ArgumentsAsync(options);
        var replicas = Enumerable
            .Range(0, options.Replicas)
            .Select(i => new Replica(Path.Combine(folder, $"replica{i}"), arguments, traffic))
            .ToList();
        foreach (var replica in replicas)
        {
            await replica.StartAsync();
        }

        return new(folder, traffic, replicas, replicas[0].AdminToken);
    }

    /// <summary>Ends the servers as a service manager does; the trial is over.</summary>
    public async Task StopAsync()
    {
        foreach (var replica in Replicas)
        {
            await replica.StopAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var replica in Replicas)
        {
            await replica.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<List<string>> ArgumentsAsync(TortureOptions options)
    {
        // A killed worker's claims end after the lease; half a minute would only make each round longer.
        List<string> arguments = ["--Jobs:Lease=00:00:02", "--Logging:LogLevel:Default=Warning"];
        if (options.Database == DatabaseKind.PostgreSql)
        {
            var server = await PostgreSqlServer.GetAsync();
            arguments.Add("--Database:Type=PostgreSql");
            arguments.Add($"--Database:ConnectionString={server.ConnectionString(await server.CreateDatabaseAsync())}");
            arguments.Add("--Database:MigrateAtStart=true");
        }

        if (options.S3)
        {
            arguments.AddRange((await (await SwiftServer.GetAsync()).SettingsAsync()).Select(s => $"--{s.Key}={s.Value}"));
        }

        return arguments;
    }
}
