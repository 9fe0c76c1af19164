using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Quire.Testing;

namespace Quire.Server.Tests.Upgrades;

/// <summary>A data folder and a database of their own, which servers are started on one after another.</summary>
internal sealed class RecordedInstallation(DatabaseKind kind, string? postgres = null) : IDisposable
{
    private readonly TempFolder _folder = new();
    private TimeSpan _later;

    public string Folder => _folder.Path;

    private string File => _folder.Inside("quire.db");

    /// <summary>An empty one.</summary>
    public static async Task<RecordedInstallation> NewAsync(DatabaseKind kind) =>
        kind == DatabaseKind.Sqlite ? new(kind) : new(kind, await (await PostgreSqlServer.GetAsync()).CreateDatabaseAsync());

    /// <summary>
    /// One as it was recorded. Its clock goes on a day after it was, so that tokens last and years are what they were.
    /// </summary>
    public static async Task<RecordedInstallation> OfAsync(DatabaseKind kind, Recording recording)
    {
        var made = await NewAsync(kind);
        FolderText.Restore(recording.Files, made.Folder);
        made._later = recording.Facts.At.AddDays(1) - TimeProvider.System.GetUtcNow().UtcDateTime;
        if (kind == DatabaseKind.Sqlite)
        {
            await SqliteText.RestoreAsync(recording.Database, made.File);
        }
        else
        {
            await made.ExecuteAsync(recording.Database);
        }

        return made;
    }

    public async Task<string> DumpAsync()
    {
        if (kind == DatabaseKind.PostgreSql)
        {
            return await (await PostgreSqlServer.GetAsync()).DumpAsync(postgres!);
        }

        SqliteConnection.ClearAllPools();
        return await SqliteText.DumpAsync(File);
    }

    /// <summary>Starts a server on it.</summary>
    /// <param name="token">API token of the superuser; null where it is set up by this start.</param>
    public async Task<TestServer> StartAsync(string? token)
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Quire:SiteUrl"] = "https://data.example.edu",
            ["Database:Type"] = $"{kind}",
        };
        if (kind == DatabaseKind.Sqlite)
        {
            settings["Database:File"] = File;
        }
        else
        {
            settings["Database:ConnectionString"] = (await PostgreSqlServer.GetAsync()).ConnectionString(postgres!);
            settings["Database:MigrateAtStart"] = "true";
        }

        var time = new LaterTime(_later);
        return await TestServer.StartAsync(Folder, settings, token, services => services.AddSingleton<TimeProvider>(time));
    }

    /// <summary>Runs statements while no server does.</summary>
    public async Task ExecuteAsync(string sql)
    {
        await using var connection = await OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    public async Task<DbConnection> OpenAsync()
    {
        DbConnection connection =
            kind == DatabaseKind.Sqlite
                ? new SqliteConnection($"Data Source={File};Pooling=False")
                : new NpgsqlConnection((await PostgreSqlServer.GetAsync()).ConnectionString(postgres!) + ";Pooling=false");
        await connection.OpenAsync();
        return connection;
    }

    public void Dispose() => _folder.Dispose();
}
