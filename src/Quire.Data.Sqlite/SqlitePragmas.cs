using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Quire.Domain.Texts;
using SQLitePCL;

namespace Quire.Data.Sqlite;

/// <summary>
/// Settings and functions SQLite wants anew for every connection. Connections are pooled and keep them, so only one that the
/// engine has just opened is told: what opening costs otherwise would be more than many a query.
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    // WAL lets readers go on during a write. With WAL, FULL is what makes a commit survive a power cut and not only a crash.
    private const string Pragmas =
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=10000; PRAGMA cache_size=-16000;";

    // The framework looks read-only whether a database exists; a restored copy may not be in WAL mode and cannot be put into it
    // then.
    private const string ReadOnlyPragmas = "PRAGMA busy_timeout=10000;";

    private readonly ConditionalWeakTable<sqlite3, object> _told = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (!IsNew(connection, out var handle))
        {
            return;
        }

        TeachLetters(handle);
        using var command = connection.CreateCommand();
        command.CommandText = PragmasFor(connection);
        command.ExecuteNonQuery();
        _told.TryAdd(handle, this);
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        if (!IsNew(connection, out var handle))
        {
            return;
        }

        TeachLetters(handle);
        await using var command = connection.CreateCommand();
        command.CommandText = PragmasFor(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
        _told.TryAdd(handle, this);
    }

    private bool IsNew(DbConnection connection, out sqlite3 handle)
    {
        handle = ((SqliteConnection)connection).Handle!;
        return !_told.TryGetValue(handle, out _);
    }

    // Its own lower() knows the letters of ASCII alone: what is called Übersicht would not be found as übersicht, nor what a Mac
    // wrote. Taught to the engine's connection itself: what is taught to the framework's is
    // forgotten when that closes.
    private static void TeachLetters(sqlite3 handle)
    {
        Teach(handle, "lower", text => text.ToLowerInvariant());
        Teach(handle, "quire_fold", SearchedText.Fold);
    }

    private static void Teach(sqlite3 handle, string name, Func<string, string> function)
    {
        var result = raw.sqlite3_create_function(
            handle,
            name,
            1,
            raw.SQLITE_UTF8 | raw.SQLITE_DETERMINISTIC,
            null,
            (context, _, arguments) =>
            {
                if (raw.sqlite3_value_type(arguments[0]) == raw.SQLITE_NULL)
                {
                    raw.sqlite3_result_null(context);
                }
                else
                {
                    raw.sqlite3_result_text(context, function(raw.sqlite3_value_text(arguments[0]).utf8_to_string()));
                }
            }
        );
        if (result != raw.SQLITE_OK)
        {
            throw new InvalidOperationException(
                $"SQLite does not take the function {name}(): {raw.sqlite3_errmsg(handle).utf8_to_string()}"
            );
        }
    }

    private static string PragmasFor(DbConnection connection) =>
        connection.ConnectionString.Contains("Mode=ReadOnly;", StringComparison.OrdinalIgnoreCase)
        || connection.ConnectionString.EndsWith("Mode=ReadOnly", StringComparison.OrdinalIgnoreCase)
            ? ReadOnlyPragmas
            : Pragmas;
}
