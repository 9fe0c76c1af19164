using System.Buffers;

namespace Quire.Tabular.Tab;

/// <summary>Texts in tab-delimited files: in quotes, with escapes inside, so that a line is a row.</summary>
internal static class TabField
{
    private static readonly SearchValues<byte> Escaped = SearchValues.Create("\"\n\t"u8);
    private static readonly SearchValues<byte> AllEscaped = SearchValues.Create("\"\n\t\\\r"u8);

    /// <summary>Writes a text in quotes.</summary>
    /// <returns>How many bytes it takes, twice those of the text and two at most.</returns>
    public static int Encode(ReadOnlySpan<byte> text, bool backslashes, Span<byte> to)
    {
        var end = 0;
        to[end++] = (byte)'"';
        if (text.IndexOfAny(backslashes ? AllEscaped : Escaped) is not (>= 0 and var plain))
        {
            plain = text.Length;
        }

        text[..plain].CopyTo(to[end..]);
        end += plain;
        foreach (var b in text[plain..])
        {
            var escape = b switch
            {
                (byte)'"' => (byte)'"',
                (byte)'\n' => (byte)'n',
                (byte)'\t' => (byte)'t',
                (byte)'\\' when backslashes => (byte)'\\',
                (byte)'\r' when backslashes => (byte)'r',
                _ => (byte)0,
            };
            if (escape != 0)
            {
                to[end++] = (byte)'\\';
            }

            to[end++] = escape != 0 ? escape : b;
        }

        to[end++] = (byte)'"';
        return end;
    }

    /// <summary>Reads a text back, in place.</summary>
    /// <param name="field">The field; a quote at each end is taken away.</param>
    /// <param name="backslashes">Whether backslashes were escaped, so that one before a letter is always an escape.</param>
    /// <returns>The text, within the bytes of the field.</returns>
    public static Span<byte> Decode(Span<byte> field, bool backslashes)
    {
        field = Unquote(field);
        var at = field.IndexOf((byte)'\\');
        if (at < 0)
        {
            return field;
        }

        var end = at;
        for (; at < field.Length; at++)
        {
            var next = field[at] == '\\' && at + 1 < field.Length ? Meaning(field[at + 1], backslashes) : (byte)0;
            field[end++] = next != 0 ? next : field[at];
            at += next != 0 ? 1 : 0;
        }

        return field[..end];
    }

    /// <summary>
    /// Reads a text as fingerprints of tables take it: escaped backslashes first and everything else after them, so that the two
    /// characters <c>\t</c> of a text count as a tab whatever they were. Installations calculate so.
    /// </summary>
    public static Span<byte> DecodeForFingerprint(Span<byte> field)
    {
        field = Unquote(field);
        if (field.IndexOf((byte)'\\') < 0)
        {
            return field;
        }

        foreach (var (escape, meaning) in new[] { ('\\', '\\'), ('"', '"'), ('t', '\t'), ('n', '\n'), ('r', '\r') })
        {
            field = Replace(field, (byte)escape, (byte)meaning);
        }

        return field;
    }

    private static Span<byte> Replace(Span<byte> text, byte escape, byte meaning)
    {
        var end = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var found = text[at] == '\\' && at + 1 < text.Length && text[at + 1] == escape;
            text[end++] = found ? meaning : text[at];
            at += found ? 1 : 0;
        }

        return text[..end];
    }

    private static byte Meaning(byte escape, bool backslashes) =>
        escape switch
        {
            (byte)'"' => (byte)'"',
            (byte)'n' => (byte)'\n',
            (byte)'t' => (byte)'\t',
            (byte)'\\' when backslashes => (byte)'\\',
            (byte)'r' when backslashes => (byte)'\r',
            _ => 0,
        };

    private static Span<byte> Unquote(Span<byte> field)
    {
        if (!field.IsEmpty && field[0] == '"')
        {
            field = field[1..];
        }

        return !field.IsEmpty && field[^1] == '"' ? field[..^1] : field;
    }
}
