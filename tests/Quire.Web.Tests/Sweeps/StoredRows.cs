using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Data;
using Quire.Testing;

namespace Quire.Web.Tests.Sweeps;

/// <summary>What a server on SQLite has stored, to be compared with what it has stored later.</summary>
internal static class StoredRows
{
    // When somebody was seen last, what is done without being asked, and what was looked at, which is counted a while later.
    private static readonly HashSet<string> Passing = new(
        ["sessions", "jobs", "processing_states", "file_downloads", "measures"],
        StringComparer.Ordinal
    );

    /// <summary>All rows by table.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> OfAsync(TestServer server)
    {
        await using var scope = server.Services.CreateAsyncScope();
        var connection = scope.ServiceProvider.GetRequiredService<RepositoryDb>().Database.GetDbConnection();
        await connection.OpenAsync();
        var rows = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var table in await ReadAsync("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"))
        {
            if (!Passing.Contains(table))
            {
                rows[table] = string.Join('\n', await ReadAsync($"SELECT * FROM \"{table}\""));
            }
        }

        return rows;

        async Task<List<string>> ReadAsync(string statement)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = statement;
            await using var reader = await command.ExecuteReaderAsync();
            var read = new List<string>();
            while (await reader.ReadAsync())
            {
                var row = new StringBuilder();
                for (var column = 0; column < reader.FieldCount; column++)
                {
                    _ = row.Append(column > 0 ? "|" : "").Append(Text(reader.GetValue(column)));
                }

                read.Add(row.ToString());
            }

            return read;
        }
    }

    /// <summary>Tables in which something differs, with the first row that does.</summary>
    public static IReadOnlyList<string> Differences(
        IReadOnlyDictionary<string, string> before,
        IReadOnlyDictionary<string, string> after
    ) =>
        [
            .. after
                .Where(a => before.GetValueOrDefault(a.Key) != a.Value)
                .Select(a =>
                    $"{a.Key}: {a.Value.Split('\n').Except((before.GetValueOrDefault(a.Key) ?? "").Split('\n')).FirstOrDefault()}"
                ),
        ];

    private static string Text(object value) =>
        value is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
