using System.Buffers;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Writing;

/// <summary>Writes CSV: UTF-8, a line feed after every record.</summary>
internal static class CsvWriter
{
    private const int Chunk = 64 * 1024;

    public static long Write(TableReader table, Stream to, IProgress<long>? progress, CancellationToken ct)
    {
        var line = new ArrayBufferWriter<byte>(Chunk);
        CsvRow.WriteNames(table.Variables, line);
        var rows = 0L;
        while (table.Read())
        {
            CsvRow.Write(table, line);
            rows++;
            if (line.WrittenCount >= Chunk)
            {
                ct.ThrowIfCancellationRequested();
                to.Write(line.WrittenSpan);
                line.ResetWrittenCount();
                progress?.Report(rows);
            }
        }

        to.Write(line.WrittenSpan);
        return rows;
    }
}
