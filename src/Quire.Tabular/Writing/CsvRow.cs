using System.Buffers;
using System.Text;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Writing;

/// <summary>Rows of CSV: UTF-8, a line feed after every record, nothing for what is missing.</summary>
public static class CsvRow
{
    private static readonly SearchValues<byte> Special = SearchValues.Create("\",\r\n"u8);

    /// <summary>Writes the names of the columns.</summary>
    public static void WriteNames(IReadOnlyList<Variable> variables, IBufferWriter<byte> to)
    {
        foreach (var (i, variable) in variables.Index())
        {
            to.Write(i > 0 ? ","u8 : default);
            WriteText(Encoding.UTF8.GetBytes(variable.Name), to);
        }

        to.Write("\n"u8);
    }

    /// <summary>Writes the cells of a row.</summary>
    public static void Write(ICells row, IBufferWriter<byte> to)
    {
        var columns = row.Variables.Count;
        for (var i = 0; i < columns; i++)
        {
            to.Write(i > 0 ? ","u8 : default);
            if (!row.IsMissing(i))
            {
                WriteText(row.Text(i), to);
            }
            else if (columns == 1)
            {
                // Many programs go over a line of no characters: where nothing parts the fields, quotes say that the row is
                // there.
                to.Write("\"\""u8);
            }
        }

        to.Write("\n"u8);
    }

    // A text of no characters is told from nothing; one with blanks at an end keeps them whatever reads it.
    private static void WriteText(ReadOnlySpan<byte> text, IBufferWriter<byte> to)
    {
        if (!text.IsEmpty && text.IndexOfAny(Special) < 0 && text[0] != ' ' && text[^1] != ' ')
        {
            to.Write(text);
            return;
        }

        to.Write("\""u8);
        while (text.IndexOf((byte)'"') is >= 0 and var quote)
        {
            to.Write(text[..(quote + 1)]);
            to.Write("\""u8);
            text = text[(quote + 1)..];
        }

        to.Write(text);
        to.Write("\""u8);
    }
}
