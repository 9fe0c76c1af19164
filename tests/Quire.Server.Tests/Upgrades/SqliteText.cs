using System.Text;
using Microsoft.Data.Sqlite;

namespace Quire.Server.Tests.Upgrades;

/// <summary>A SQLite database as SQL text, and back.</summary>
internal static class SqliteText
{
    private const string Definitions = "SELECT name, sql FROM sqlite_master";

    /// <summary>Every table with its rows, then indexes. Nobody else may be using the file.</summary>
    public static async Task<string> DumpAsync(string file)
    {
        await using var connection = await OpenAsync(file);
        var text = new StringBuilder("PRAGMA foreign_keys=OFF;\nBEGIN;\n");
        foreach (
            var (name, sql) in await RowsAsync(
                connection,
                $"{Definitions} WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid"
            )
        )
        {
            text.Append(sql).Append(";\n");
            await RowsOfAsync(connection, name, text);
        }

        text.Append("DELETE FROM sqlite_sequence;\n");
        await RowsOfAsync(connection, "sqlite_sequence", text);
        foreach (
            var (_, sql) in await RowsAsync(connection, $"{Definitions} WHERE type = 'index' AND sql IS NOT NULL ORDER BY rowid")
        )
        {
            text.Append(sql).Append(";\n");
        }

        return text.Append("COMMIT;\n").ToString();
    }

    public static async Task RestoreAsync(string text, string file)
    {
        await using var connection = await OpenAsync(file);
        await using var command = connection.CreateCommand();
        command.CommandText = text;
        await command.ExecuteNonQueryAsync();
    }

    // The engine itself says how it writes a value down.
    private static async Task RowsOfAsync(SqliteConnection connection, string table, StringBuilder text)
    {
        var columns = await RowsAsync(connection, $"SELECT name, '' FROM pragma_table_info('{table}') ORDER BY cid");
        var values = string.Join("||','||", columns.Select(c => $"quote(\"{c.Item1}\")"));
        foreach (var (row, _) in await RowsAsync(connection, $"SELECT {values}, '' FROM \"{table}\" ORDER BY rowid"))
        {
            text.Append("INSERT INTO \"").Append(table).Append("\" VALUES(").Append(row).Append(");\n");
        }
    }

    private static async Task<List<(string, string)>> RowsAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<(string, string)>();
        while (await reader.ReadAsync())
        {
            rows.Add((reader.GetString(0), reader.GetString(1)));
        }

        return rows;
    }

    private static async Task<SqliteConnection> OpenAsync(string file)
    {
        var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        return connection;
    }
}
