using System.Buffers;
using System.Text;

namespace Quire.Repository.Files.Tables;

/// <summary>
/// Some columns of a stored table, in an order of the reader's, in memory that does not grow with it: fields are copied as they
/// are stored.
/// </summary>
public static class TableSubset
{
    private const int Chunk = 128 * 1024;
    private const int MostOfRow = 256 * 1024 * 1024;

    /// <summary>Writes them.</summary>
    /// <param name="table">The stored table; read once from its beginning.</param>
    /// <param name="columns">Columns, from 0, in the order wanted; one may be wanted twice.</param>
    /// <param name="header">The line of names that comes first; null for none.</param>
    /// <param name="skipsFirst">Whether the first stored line is one of names and no row.</param>
    /// <param name="output">Receives the bytes; only asynchronous writes are used.</param>
    /// <param name="ct">Ends the writing.</param>
    public static async Task WriteAsync(
        Stream table,
        IReadOnlyList<int> columns,
        string? header,
        bool skipsFirst,
        Stream output,
        CancellationToken ct
    )
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Chunk);
        var written = new ArrayBufferWriter<byte>(Chunk);
        var fields = new List<Range>();
        try
        {
            if (header is not null)
            {
                written.Write(Encoding.UTF8.GetBytes(header));
            }

            var (start, end) = (0, 0);
            while (true)
            {
                var line = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
                if (line >= 0)
                {
                    if (!skipsFirst)
                    {
                        Copy(buffer.AsSpan(start, line), columns, fields, written);
                    }

                    skipsFirst = false;
                    start += line + 1;
                    if (written.WrittenCount >= Chunk)
                    {
                        await FlushAsync();
                    }

                    continue;
                }

                (buffer, start, end) = Room(buffer, start, end);
                var read = await table.ReadAsync(buffer.AsMemory(end), ct);
                if (read == 0)
                {
                    break;
                }

                end += read;
            }

            await FlushAsync();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        async Task FlushAsync()
        {
            await output.WriteAsync(written.WrittenMemory, ct);
            written.ResetWrittenCount();
        }
    }

    private static void Copy(ReadOnlySpan<byte> row, IReadOnlyList<int> columns, List<Range> fields, ArrayBufferWriter<byte> to)
    {
        fields.Clear();
        foreach (var field in row.Split((byte)'\t'))
        {
            fields.Add(field);
        }

        for (var i = 0; i < columns.Count; i++)
        {
            if (i > 0)
            {
                to.Write("\t"u8);
            }

            to.Write(columns[i] < fields.Count ? row[fields[columns[i]]] : throw new IOException("A row of the table is short."));
        }

        to.Write("\n"u8);
    }

    // What is left of a row comes to the front; a row that fills the buffer gets a larger one.
    private static (byte[] Buffer, int Start, int End) Room(byte[] buffer, int start, int end)
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            return (buffer, 0, end - start);
        }

        if (end < buffer.Length)
        {
            return (buffer, 0, end);
        }

        if (buffer.Length >= MostOfRow)
        {
            throw new IOException("A row of the table is longer than any that was stored.");
        }

        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.AsSpan(0, end).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        return (larger, 0, end);
    }
}
