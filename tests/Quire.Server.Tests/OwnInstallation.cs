using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Data;
using Quire.Testing;

namespace Quire.Server.Tests;

/// <summary>An installation as people set it up for real use, and what whoever runs it types beside the server.</summary>
internal sealed class OwnInstallation : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly string[] _settings;

    private OwnInstallation(string[] settings) => _settings = settings;

    public string Folder => _folder.Path;

    public static async Task<OwnInstallation> OnAsync(DatabaseKind database)
    {
        if (database == DatabaseKind.Sqlite)
        {
            return new([]);
        }

        var server = await PostgreSqlServer.GetAsync();
        return new([
            "--Database:Type=PostgreSql",
            $"--Database:ConnectionString={server.ConnectionString(await server.CreateDatabaseAsync())}",
            "--Jobs:Poll=00:00:01",
        ]);
    }

    /// <summary>The same, set up and stopped.</summary>
    public static async Task<OwnInstallation> SetUpAsync(DatabaseKind database)
    {
        var made = await OnAsync(database);
        if (database == DatabaseKind.PostgreSql)
        {
            _ = await made.MustAsync(0, "--migrate");
        }

        await using var server = await made.StartAsync();
        Assert.Equal(0, await server.StopAsync());
        return made;
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
}
