using System.Data.Common;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Quire.Load;

/// <summary>
/// The least a durable write can cost: a transaction of one row, committed with a flush, on the disk the server uses.
/// </summary>
internal static class BareTransactions
{
    /// <summary>Transactions a second by some writers; those of SQLite take turns, as its one writer at a time demands.</summary>
    public static async Task<double> PerSecondAsync(PostgreSqlServer? server, int writers, TimeSpan duration)
    {
        if (server is not null)
        {
            await PrepareAsync(
                new NpgsqlConnection(server.ConnectionString),
                "CREATE TABLE IF NOT EXISTS bare (id BIGSERIAL PRIMARY KEY, text TEXT NOT NULL)"
            );
            return await RunAsync(() => new NpgsqlConnection(server.ConnectionString), "", turns: writers, writers, duration);
        }

        var folder = Directory.CreateTempSubdirectory("quire-load-").FullName;
        DbConnection Connect() => new SqliteConnection($"Data Source={Path.Combine(folder, "bare.db")};Pooling=false");
        const string Pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=30000;";
        await PrepareAsync(Connect(), Pragmas + "CREATE TABLE bare (id INTEGER PRIMARY KEY, text TEXT NOT NULL)");
        var rate = await RunAsync(Connect, Pragmas, turns: 1, writers, duration);
        Directory.Delete(folder, recursive: true);
        return rate;
    }

    private static async Task<double> RunAsync(
        Func<DbConnection> connect,
        string first,
        int turns,
        int writers,
        TimeSpan duration
    )
    {
        using var turn = new SemaphoreSlim(turns);
        var clock = Stopwatch.StartNew();
        var counts = await Task.WhenAll(
            Enumerable
                .Range(0, writers)
                .Select(_ =>
                    Task.Run(async () =>
                    {
                        await using var connection = connect();
                        await connection.OpenAsync();
                        await using var command = connection.CreateCommand();
                        if (first.Length > 0)
                        {
                            command.CommandText = first;
                            await command.ExecuteNonQueryAsync();
                        }

                        command.CommandText = "INSERT INTO bare (text) VALUES ('a row of some length, as small writes are')";
                        var count = 0;
                        while (clock.Elapsed < duration)
                        {
                            await turn.WaitAsync();
                            try
                            {
                                await command.ExecuteNonQueryAsync();
                            }
                            finally
                            {
                                turn.Release();
                            }

                            count++;
                        }

                        return count;
                    })
                )
        );
        return counts.Sum() / clock.Elapsed.TotalSeconds;
    }

    private static async Task PrepareAsync(DbConnection connection, string sql)
    {
        await using (connection)
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            await command.ExecuteNonQueryAsync();
        }
    }
}
