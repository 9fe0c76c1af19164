using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Search.Index;
using Quire.Server;

namespace Quire.Testing;

/// <summary>
/// A whole server in this process, answering real HTTP on a loopback port, with a database and folder of its own.
/// </summary>
public sealed class TestServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    // What goes with the server: its folder and database, where it was started on ones of its own.
    private Func<Task>? _remove;

    private TestServer(WebApplication app, string folder, string token, Uri address) =>
        (_app, Folder, AdminToken, Address) = (app, folder, token, address);

    public Uri Address { get; }

    /// <summary>API token of the superuser.</summary>
    public string AdminToken { get; }

    /// <summary>Every address it listens at, in the order of binding.</summary>
    public IReadOnlyList<Uri> Addresses => [.. _app.Urls.Select(u => new Uri(u))];

    /// <summary>Data folder: stored files, index.</summary>
    public string Folder { get; }

    /// <summary>Paths of what its local store keeps of files.</summary>
    public IReadOnlyList<string> StoredFiles =>
        [
            .. Directory
                .GetDirectories(Path.Combine(Folder, "files"), "2*")
                .SelectMany(d => Directory.GetFiles(d, "*", SearchOption.AllDirectories)),
        ];

    /// <summary>The server's services, for tests of parts that have no wire.</summary>
    public IServiceProvider Services => _app.Services;

    /// <summary>Starts a server in the <c>--dev</c> state.</summary>
    /// <param name="database">Which database it runs on.</param>
    /// <param name="settings">Further settings, as <c>Section:Key</c>.</param>
    /// <param name="extend">Adds providers of ports.</param>
    /// <param name="forUse">As people start it for real use, though set up as with <c>--dev</c>.</param>
    public static async Task<TestServer> StartAsync(
        DatabaseKind database,
        IReadOnlyDictionary<string, string?>? settings = null,
        Action<IServiceCollection>? extend = null,
        bool forUse = false
    )
    {
        var template = await ServerTemplate.OfAsync(database);
        var folder = Directory.CreateTempSubdirectory("quire-test-").FullName;
        var all = await ServerTemplate.CopyAsync(database, folder, template.Database);
        foreach (var (key, value) in settings ?? new Dictionary<string, string?>(StringComparer.Ordinal))
        {
            all[key] = value;
        }

        var server = await StartAsync(folder, all, template.Token, extend, forUse);
        server._remove = () => ServerTemplate.RemoveAsync(database, folder, all);
        return server;
    }

    /// <summary>Starts a server in the <c>--dev</c> state on a database server of the test's own.</summary>
    /// <param name="postgres">Where its new database is.</param>
    /// <param name="extend">Adds providers of ports.</param>
    public static async Task<TestServer> StartOnAsync(PostgreSqlServer postgres, Action<IServiceCollection>? extend = null)
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Database:Type"] = "PostgreSql",
            ["Database:ConnectionString"] = postgres.ConnectionString(await postgres.CreateDatabaseAsync()),
            ["Database:MigrateAtStart"] = "true",
        };
        var folder = Directory.CreateTempSubdirectory("quire-test-").FullName;
        var server = await StartAsync(folder, settings, token: null, extend);
        server._remove = () =>
        {
            Directory.Delete(folder, recursive: true);
            return Task.CompletedTask;
        };
        return server;
    }

    /// <summary>A client for the wire, as somebody (a token) or as a guest (null).</summary>
    public Wire As(string? token) => new(Address, token);

    /// <summary>A client for the wire as the superuser.</summary>
    public Wire Admin() => As(AdminToken);

    /// <summary>A client for the wire without account.</summary>
    public Wire Guest() => As(null);

    /// <summary>Stops it, and removes its folder and database if they were made for it.</summary>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        if (_remove is { } remove)
        {
            _remove = null;
            await remove();
        }
    }

    /// <summary>Starts a server on a data folder and a database that may have been used before.</summary>
    /// <param name="folder">Data folder.</param>
    /// <param name="settings">Settings, with those of the database, as <c>Section:Key</c>.</param>
    /// <param name="token">API token of the superuser; null where it is set up by this start.</param>
    /// <param name="extend">Adds providers of ports.</param>
    /// <param name="forUse">As people start it for real use, though set up as with <c>--dev</c>.</param>
    public static async Task<TestServer> StartAsync(
        string folder,
        Dictionary<string, string?> settings,
        string? token,
        Action<IServiceCollection>? extend = null,
        bool forUse = false
    )
    {
        IReadOnlyList<string> dev = forUse ? [] : ["--dev"];
        var line = CommandLine.Parse([
            .. dev,
            "--data",
            folder,
            "--urls",
            "http://127.0.0.1:0",
            "--Logging:LogLevel:Default=Warning",
            // Tests wait for locks to go, time and again.
            "--Quire:PublicationLockShown=00:00:00",
            .. settings.Select(s => $"--{s.Key}={s.Value}"),
        ]);
        var app = QuireServer.Build(
            line,
            services =>
            {
                // Passwords of tests guard nothing, and tests make accounts by the thousand.
                services.Configure<PasswordHasherOptions>(o => o.IterationCount = 1_000);
                extend?.Invoke(services);
            }
        );
        var administrator = await QuireServer.StartAsync(app);
        // On a busy machine an index may take longer to be built than a start waits for it.
        for (var i = 0; i < 3_000 && app.Services.GetRequiredService<ISearchIndex>().NeedsRebuild; i++)
        {
            await Task.Delay(20);
        }

        return new(app, folder, token ?? administrator!.Token, new(app.Urls.First()));
    }
}
