using System.Globalization;
using Npgsql;

namespace Quire.Load.Rows;

/// <summary>
/// Metrics of an installation of many datasets, with twenty-four files and ten years each, on PostgreSQL: from what is kept of
/// each dataset and of all together, as releases and downloads would have left it.
/// </summary>
internal static class Counts
{
    private const int FilesEach = 24;

    private static readonly string[] Paths =
    [
        "datasets",
        "datasets/monthly",
        "datasets/bySubject",
        "files/monthly",
        "files/byType/monthly",
        "downloads/pastDays/30",
        "downloads/monthly",
        "uniquedownloads",
        "filedownloads",
    ];

    public static async Task<IReadOnlyList<LoadRow>> MeasureAsync(LoadOptions options)
    {
        if (!PostgreSqlServer.IsInstalled)
        {
            return [];
        }

        await using var server = await PostgreSqlServer.StartAsync();
        await using var quire = await ServerUnderTest.QuireAsync(server.ConnectionString);
        using var http = quire.Client();
        await FillAsync(server, options.Datasets);
        var rows = new List<LoadRow>();
        foreach (var path in Paths)
        {
            var times = new List<double>();
            for (var i = 0; i < 5; i++)
            {
                times.Add((await Figure.TimeAsync(() => http.GetByteArrayAsync($"/api/info/metrics/{path}"))).TotalMilliseconds);
            }

            rows.Add(
                new(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"metrics {path}, {options.Datasets:N0} datasets, {(long)options.Datasets * FilesEach:N0} files"
                    ),
                    Figure.Milliseconds(Figure.Median(times)),
                    "-",
                    "-",
                    path.EndsWith("downloads", StringComparison.Ordinal) ? "grows with what was downloaded" : "below 50 ms"
                )
            );
        }

        return rows;
    }

    // Objects as rows alone: metrics look at nothing else of them.
    private static async Task FillAsync(PostgreSqlServer server, int datasets)
    {
        await using var connection = new NpgsqlConnection(server.ConnectionString);
        await connection.OpenAsync();
        await using var fill = connection.CreateCommand();
        fill.CommandTimeout = 0;
        fill.CommandText = string.Create(
            CultureInfo.InvariantCulture,
            $"""
            CREATE TEMP TABLE d AS SELECT n, 1000000 + n::bigint AS id, 2015 + n % 10 AS year, 1 + n % 12 AS month, 1 + n % 28 AS day
              FROM generate_series(1, {datasets}) n;
            INSERT INTO dv_objects (id, kind, owner_id, ancestor_path, created_at, published_at, protocol, authority, identifier)
              SELECT id, 2, 1, '/1/', now(), now(), 'doi', '10.5072', 'FK2/LOAD' || n FROM d;
            INSERT INTO dv_objects (id, kind, owner_id, ancestor_path, created_at, published_at)
              SELECT 10000000 + (n * {FilesEach}::bigint) + f, 3, id, '/1/' || id || '/', now(), now()
              FROM d, generate_series(0, {FilesEach - 1}) f;
            INSERT INTO measures (object_id, measure, period, category, amount, bytes)
              SELECT id, 1, year * 10000 + month * 100 + day, '', 1, 0 FROM d
              UNION ALL SELECT id, 2, year * 100 + month, 'Subject ' || n % 14, 1, 0 FROM d
              UNION ALL SELECT id, 3, year * 10000 + month * 100 + day, '', {FilesEach}, 1000000 FROM d
              UNION ALL SELECT id, 4, year * 100 + month, 'type/' || n % 60, {FilesEach}, 1000000 FROM d
              UNION ALL SELECT id, 10, 20260000 + month * 100 + day, '', 5, 1000 FROM d WHERE n % 5 = 0
              UNION ALL SELECT id, 11, 202600 + month, '', 3, 0 FROM d WHERE n % 5 = 0;
            INSERT INTO file_downloads (file_id, month, dataset_id, amount, sessions)
              SELECT 10000000 + (n * {FilesEach}::bigint), 202600 + month, id, 5, 3 FROM d WHERE n % 5 = 0;
            INSERT INTO measures (object_id, measure, period, category, amount, bytes)
              SELECT 1, measure, period, category, sum(amount), sum(bytes) FROM measures WHERE object_id > 1000000
              GROUP BY measure, period, category
              ON CONFLICT (object_id, measure, period, category) DO UPDATE SET amount = excluded.amount, bytes = excluded.bytes;
            ANALYZE dv_objects; ANALYZE measures; ANALYZE file_downloads;
            """
        );
        await fill.ExecuteNonQueryAsync();
    }
}
