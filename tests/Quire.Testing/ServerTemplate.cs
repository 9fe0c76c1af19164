using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Quire.Testing;

/// <summary>
/// A set-up installation for client tests (the <c>--dev</c> state), made once for each database of a test process, or of a whole
/// run (<see cref="TestRun"/>); servers start on copies of it.
/// </summary>
internal sealed class ServerTemplate
{
    private static readonly Dictionary<DatabaseKind, Lazy<Task<ServerTemplate>>> All = new()
    {
        [DatabaseKind.Sqlite] = new(() => SharedAsync(DatabaseKind.Sqlite)),
        [DatabaseKind.PostgreSql] = new(() => SharedAsync(DatabaseKind.PostgreSql)),
    };

    private ServerTemplate(string database, string token) => (Database, Token) = (database, token);

    /// <summary>SQLite: path of the file; PostgreSQL: name of the database.</summary>
    public string Database { get; }

    public string Token { get; }

    public static Task<ServerTemplate> OfAsync(DatabaseKind kind) => All[kind].Value;

    /// <summary>Settings of a server on its own copy.</summary>
    public static async Task<Dictionary<string, string?>> CopyAsync(DatabaseKind kind, string folder, string? from)
    {
        if (from is not null)
        {
            // Only a new database makes the folder of a store.
            Directory.CreateDirectory(Path.Combine(folder, "files"));
        }

        if (kind == DatabaseKind.Sqlite)
        {
            var file = Path.Combine(folder, "quire.db");
            if (from is not null)
            {
                File.Copy(from, file);
            }

            return new(StringComparer.Ordinal) { ["Database:Type"] = "Sqlite", ["Database:File"] = file };
        }

        var server = await PostgreSqlServer.GetAsync();
        return new(StringComparer.Ordinal)
        {
            ["Database:Type"] = "PostgreSql",
            ["Database:ConnectionString"] = server.ConnectionString(await server.CreateDatabaseAsync(from)),
            ["Database:MigrateAtStart"] = "true",
        };
    }

    /// <summary>Removes a copy that no server runs on any more: thousands of them would fill a disk.</summary>
    public static async Task RemoveAsync(DatabaseKind kind, string folder, IReadOnlyDictionary<string, string?> settings)
    {
        Directory.Delete(folder, recursive: true);
        if (kind == DatabaseKind.PostgreSql)
        {
            var server = await PostgreSqlServer.GetAsync();
            await server.DropDatabaseAsync(settings["Database:ConnectionString"]!);
        }
    }

    private static async Task<ServerTemplate> SharedAsync(DatabaseKind kind)
    {
        var said = await TestRun.OnceAsync(
            $"template-{kind}",
            async () =>
            {
                var made = await MakeAsync(kind);
                return [made.Database, made.Token];
            }
        );
        return new(said[0], said[1]);
    }

    private static async Task<ServerTemplate> MakeAsync(DatabaseKind kind)
    {
        var folder = Directory.CreateTempSubdirectory("quire-template-").FullName;
        var settings = await CopyAsync(kind, folder, from: null);
        var made = await TestServer.StartAsync(folder, settings, token: null);
        await made.DisposeAsync();
        if (kind == DatabaseKind.Sqlite)
        {
            SqliteConnection.ClearAllPools();
            await using var file = new SqliteConnection($"Data Source={settings["Database:File"]};Pooling=False");
            await ForgetStoresAsync(file);
            return new(settings["Database:File"]!, made.AdminToken);
        }

        await using (var server = new NpgsqlConnection($"{settings["Database:ConnectionString"]};Pooling=false"))
        {
            await ForgetStoresAsync(server);
        }

        var database = new NpgsqlConnectionStringBuilder(settings["Database:ConnectionString"]).Database!;
        NpgsqlConnection.ClearAllPools();
        return new(database, made.AdminToken);
    }

    // Each copy has a store of its own, which it takes into use as a new installation does.
    private static async Task ForgetStoresAsync(DbConnection connection)
    {
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "DELETE FROM stores";
        await command.ExecuteNonQueryAsync();
    }
}
