using System.Buffers;
using System.Text;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Writing;

/// <summary>Writes CSV: UTF-8, a line feed after every record.</summary>
internal static class CsvWriter
{
    private const int Chunk = 64 * 1024;

    private static readonly SearchValues<byte> Special = SearchValues.Create("\",\r\n"u8);

    public static long Write(TableReader table, Stream to, IProgress<long>? progress, CancellationToken ct)
    {
        var line = new ArrayBufferWriter<byte>(Chunk);
        foreach (var (i, variable) in table.Variables.Index())
        {
            line.Write(i > 0 ? ","u8 : default);
            WriteText(Encoding.UTF8.GetBytes(variable.Name), line);
        }

        line.Write("\n"u8);
        // Many programs go over a line of no characters: where nothing parts the fields, quotes say that the row is there.
        var nothing = table.Variables.Count == 1 ? "\"\""u8 : default;
        var rows = 0L;
        while (table.Read())
        {
            for (var i = 0; i < table.Variables.Count; i++)
            {
                line.Write(i > 0 ? ","u8 : default);
                if (table.IsMissing(i))
                {
                    line.Write(nothing);
                }
                else
                {
                    WriteText(table.Text(i), line);
                }
            }

            line.Write("\n"u8);
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

    // A text of no characters is told from nothing; one with blanks at an end keeps them whatever reads it.
    private static void WriteText(ReadOnlySpan<byte> text, ArrayBufferWriter<byte> line)
    {
        if (!text.IsEmpty && text.IndexOfAny(Special) < 0 && text[0] != ' ' && text[^1] != ' ')
        {
            line.Write(text);
            return;
        }

        line.Write("\""u8);
        while (text.IndexOf((byte)'"') is >= 0 and var quote)
        {
            line.Write(text[..(quote + 1)]);
            line.Write("\""u8);
            text = text[(quote + 1)..];
        }

        line.Write(text);
        line.Write("\""u8);
    }
}
