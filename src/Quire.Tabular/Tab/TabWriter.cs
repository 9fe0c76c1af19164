using System.Text;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Tab;

/// <summary>
/// Writes a table as the tab-delimited text archives keep: UTF-8, a tab between fields, a line feed after every row, texts in
/// quotes, nothing for what is missing.
/// </summary>
public static class TabWriter
{
    private const int Chunk = 64 * 1024;

    /// <summary>Writes all rows that are left.</summary>
    /// <param name="table">What is written.</param>
    /// <param name="to">Where to; it is left open.</param>
    /// <param name="header">Whether a line with the names comes first.</param>
    /// <param name="progress">Told of the number of rows, every now and then.</param>
    /// <param name="ct">Ends the writing.</param>
    /// <returns>How many rows were written.</returns>
    public static long Write(
        TableReader table,
        Stream to,
        bool header = false,
        IProgress<long>? progress = null,
        CancellationToken ct = default
    )
    {
        var line = new Line(to);
        if (header)
        {
            line.Write(Encoding.UTF8.GetBytes(Header(table.Variables)));
        }

        var rows = 0L;
        bool[] quoted = [.. table.Variables.Select(IsQuoted)];
        var empty = Encoding.UTF8.GetBytes($"\"{table.EmptyText}\"");
        while (table.Read())
        {
            WriteRow(table, quoted, empty, line);
            rows++;
            if (line.Length >= Chunk)
            {
                ct.ThrowIfCancellationRequested();
                line.Flush();
                progress?.Report(rows);
            }
        }

        line.Flush();
        return rows;
    }

    /// <summary>
    /// The line with the names, as it is put before the rows on download; a blank stands where a name has a tab, an end of a line
    /// or a NUL.
    /// </summary>
    public static string Header(IEnumerable<Variable> variables) =>
        string.Join(
            '\t',
            variables.Select(v => v.Name.Replace('\t', ' ').Replace('\n', ' ').Replace('\r', ' ').Replace('\0', ' '))
        ) + "\n";

    /// <summary>Whether the values of a variable stand in quotes.</summary>
    internal static bool IsQuoted(Variable variable) =>
        variable.Type == VariableType.Character && variable.FormatCategory is not (FormatCategory.Date or FormatCategory.Time);

    private static void WriteRow(TableReader table, bool[] quoted, byte[] empty, Line line)
    {
        for (var i = 0; i < quoted.Length; i++)
        {
            if (i > 0)
            {
                line.Write((byte)'\t');
            }

            if (table.IsMissing(i))
            {
                continue;
            }

            var text = table.Text(i);
            if (!quoted[i])
            {
                line.Write(text);
            }
            else if (text.IsEmpty)
            {
                line.Write(empty);
            }
            else
            {
                var room = line.Room((2 * text.Length) + 2);
                line.Took(TabField.Encode(text, table.EscapesBackslashes, room));
            }
        }

        line.Write((byte)'\n');
    }

    // What is put together before it is written.
    private sealed class Line(Stream to)
    {
        private byte[] _bytes = new byte[2 * Chunk];

        public int Length { get; private set; }

        public void Write(byte b)
        {
            if (Length == _bytes.Length)
            {
                Room(1);
            }

            _bytes[Length++] = b;
        }

        public void Write(ReadOnlySpan<byte> bytes)
        {
            bytes.CopyTo(Room(bytes.Length));
            Length += bytes.Length;
        }

        public Span<byte> Room(int length)
        {
            if (_bytes.Length - Length < length)
            {
                Array.Resize(ref _bytes, (int)Math.Min(Array.MaxLength, Math.Max(Length + (long)length, 2L * _bytes.Length)));
            }

            return _bytes.AsSpan(Length);
        }

        public void Took(int length) => Length += length;

        public void Flush()
        {
            to.Write(_bytes.AsSpan(0, Length));
            Length = 0;
        }
    }
}
