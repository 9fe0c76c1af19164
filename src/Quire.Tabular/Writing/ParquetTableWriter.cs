using Parquet;
using Parquet.Schema;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Writing;

/// <summary>Writes a file of Apache Parquet: groups of rows that fit into memory, each column of them by itself.</summary>
internal static class ParquetTableWriter
{
    // Some cells of a group, and some bytes of its texts.
    private const int MaxCells = 2_000_000;
    private const int MaxRows = 100_000;
    private const long MaxText = 32 * 1024 * 1024;

    public static async Task<long> WriteAsync(Func<TableReader> open, Stream to, IProgress<long>? progress, CancellationToken ct)
    {
        var shape = TableShape.Of(open, ct);
        var group = (int)Math.Clamp(Math.Min(MaxCells / Math.Max(1, shape.Columns.Count), shape.Rows), 1, MaxRows);
        var columns = shape.Columns.Select(c => ParquetColumn.Of(c, group)).ToArray();
        var schema = new ParquetSchema(columns.Select(c => c.Field));
        await using var counted = new ForwardStream(to);
        await using var writer = await ParquetWriter.CreateAsync(
            schema,
            counted,
            new() { CompressionMethod = CompressionMethod.Snappy },
            cancellationToken: ct
        );
        try
        {
            var rows = await WriteRowsAsync(writer, open, columns, group, progress, ct);
            shape.DemandRows(rows);
            return rows;
        }
        catch
        {
            // Without its end nobody takes it for whole.
            counted.Abandon();
            throw;
        }
    }

    private static async Task<long> WriteRowsAsync(
        ParquetWriter writer,
        Func<TableReader> open,
        ParquetColumn[] columns,
        int group,
        IProgress<long>? progress,
        CancellationToken ct
    )
    {
        using var table = open();
        var rows = 0L;
        var more = true;
        while (more)
        {
            var (count, text) = (0, 0L);
            while (count < group && text < MaxText && (more = table.Read()))
            {
                for (var i = 0; i < columns.Length; i++)
                {
                    text += columns[i].Add(table, i, count);
                }

                count++;
            }

            if (count > 0 || rows == 0)
            {
                using var rowGroup = writer.CreateRowGroup();
                foreach (var column in columns)
                {
                    await column.WriteAsync(rowGroup, count, ct);
                }
            }

            rows += count;
            progress?.Report(rows);
        }

        return rows;
    }
}
