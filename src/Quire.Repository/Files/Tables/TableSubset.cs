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

            var (start, looked, end, isOver) = (0, 0, 0, false);
            while (!isOver || start < end)
            {
                var line = buffer.AsSpan(start + looked, end - start - looked).IndexOf((byte)'\n');
                if (line < 0 && !isOver)
                {
                    looked = end - start;
                    (buffer, start, end) = Room(buffer, start, end);
                    var read = await table.ReadAsync(buffer.AsMemory(end), ct);
                    isOver = read == 0;
                    end += read;
                    continue;
                }

                // The last row may have no end, as readers of tables take it.
                var length = line < 0 ? end - start : looked + line;
                var next = skipsFirst ? columns.Count : 0;
                while (next < columns.Count)
                {
                    next = Copy(buffer.AsSpan(start, length), columns, next, fields, written);
                    if (written.WrittenCount >= Chunk)
                    {
                        await FlushAsync();
                    }
                }

                (skipsFirst, looked) = (false, 0);
                start = Math.Min(start + length + 1, end);
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

    // Copies columns from the next one on until there is enough to be sent; gives the one that comes then.
    private static int Copy(
        ReadOnlySpan<byte> row,
        IReadOnlyList<int> columns,
        int next,
        List<Range> fields,
        ArrayBufferWriter<byte> to
    )
    {
        if (next == 0)
        {
            fields.Clear();
            foreach (var field in row.Split((byte)'\t'))
            {
                fields.Add(field);
            }
        }

        for (; next < columns.Count && to.WrittenCount < Chunk; next++)
        {
            if (next > 0)
            {
                to.Write("\t"u8);
            }

            var column = columns[next];
            to.Write(column < fields.Count ? row[fields[column]] : throw new IOException("A row of the table is short."));
        }

        if (next == columns.Count)
        {
            to.Write("\n"u8);
        }

        return next;
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
