using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Data;
using Quire.Testing;

namespace Quire.Server.Tests;

/// <summary>An installation as people set it up for real use, and what whoever runs it types beside the server.</summary>
internal sealed class OwnInstallation : IDisposable
{
    private static readonly ConcurrentDictionary<DatabaseKind, Lazy<Task<OwnInstallation>>> Originals = new();

    private readonly TempFolder _folder = new();
    private readonly string? _database;
    private readonly string[] _settings;

    private OwnInstallation(string? database, string[] settings) => (_database, _settings) = (database, settings);

    public string Folder => _folder.Path;

    public static Task<OwnInstallation> OnAsync(DatabaseKind database) => OnAsync(database, original: null);

    /// <summary>The same, set up and stopped: a copy of one that the program set up, folder and database.</summary>
    public static async Task<OwnInstallation> SetUpAsync(DatabaseKind database)
    {
        var original = await Originals.GetOrAdd(database, kind => new(() => MakeAsync(kind))).Value;
        var copy = await OnAsync(database, original._database);
        foreach (var file in Directory.GetFiles(original.Folder, "*", SearchOption.AllDirectories))
        {
            var place = Path.Combine(copy.Folder, Path.GetRelativePath(original.Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            File.Copy(file, place);
        }

        return copy;
    }

    public async Task<ServerProcess> StartAsync()
    {
        var server = ServerProcess.Start([.. _settings, "--data", Folder, "--urls", "http://127.0.0.1:0"]);
        await server.AnsweringAsync();
        return server;
    }

    /// <summary>Runs a command that must end with a code.</summary>
    public async Task<(string Output, string Errors)> MustAsync(int exitCode, params string[] words)
    {
        await using var command = ServerProcess.Start([.. words, .. _settings, "--data", Folder]);
        var code = await command.EndAsync();
        Assert.True(code == exitCode, $"{code}: {command.Errors}{command.Output}");
        return (command.Output, command.Errors);
    }

    /// <summary>The token a command left for an account.</summary>
    public async Task<string> TokenAsync(string name) =>
        (await File.ReadAllTextAsync(Path.Combine(Folder, $"token-{name}"))).Trim();

    /// <summary>Does something to the database while no server runs.</summary>
    public async Task WithDbAsync(Func<RepositoryDb, Task> work)
    {
        await using var app = QuireServer.Build(CommandLine.Parse([.. _settings, "--data", Folder]));
        await using var scope = app.Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<RepositoryDb>());
    }

    public void Dispose() => _folder.Dispose();

    private static async Task<OwnInstallation> OnAsync(DatabaseKind database, string? original)
    {
        if (database == DatabaseKind.Sqlite)
        {
            return new(null, []);
        }

        var server = await PostgreSqlServer.GetAsync();
        var name = await server.CreateDatabaseAsync(original);
        return new(
            name,
            ["--Database:Type=PostgreSql", $"--Database:ConnectionString={server.ConnectionString(name)}", "--Jobs:Poll=00:00:01"]
        );
    }

    private static async Task<OwnInstallation> MakeAsync(DatabaseKind database)
    {
        var made = await OnAsync(database);
        if (database == DatabaseKind.PostgreSql)
        {
            _ = await made.MustAsync(0, "--migrate");
        }

        await using var server = await made.StartAsync();
        Assert.Equal(0, await server.StopAsync());
        AppDomain.CurrentDomain.ProcessExit += (_, _) => made.Dispose();
        return made;
    }
}
