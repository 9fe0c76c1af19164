using System.Globalization;
using System.Text;

namespace Quire.Domain.Metadata.Texts;

/// <summary>Reads texts by key as the files of resource bundles write them: <c>key=text</c>, a line each.</summary>
public static class PropertiesText
{
    /// <summary>The texts of a file by key; of two with one key the last counts.</summary>
    /// <exception cref="FormatException">An escape names no character; the message says in which line.</exception>
    public static IReadOnlyDictionary<string, string> Read(string file)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        // A text may have other characters in it that end lines elsewhere.
        var lines = file.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r');
        for (var i = 0; i < lines.Length; i++)
        {
            var first = i + 1;
            var line = lines[i].TrimStart();
            if (line.Length == 0 || line[0] is '#' or '!')
            {
                continue;
            }

            var whole = new StringBuilder(line);
            while (IsContinued(whole) && i + 1 < lines.Length)
            {
                whole.Length--;
                whole.Append(lines[++i].TrimStart());
            }

            if (IsContinued(whole))
            {
                whole.Length--;
            }

            var (key, text) = Parted(whole.ToString());
            texts[Unescaped(key, first)] = Unescaped(text, first);
        }

        return texts;
    }

    private static bool IsContinued(StringBuilder line)
    {
        var slashes = 0;
        while (slashes < line.Length && line[line.Length - 1 - slashes] == '\\')
        {
            slashes++;
        }

        return slashes % 2 == 1;
    }

    // A key ends with the first blank, = or : that no backslash stands before; one = or : may follow the blank.
    private static (string Key, string Text) Parted(string line)
    {
        var end = 0;
        while (end < line.Length && !(line[end] is '=' or ':' || char.IsWhiteSpace(line[end])))
        {
            end += line[end] == '\\' ? 2 : 1;
        }

        end = Math.Min(end, line.Length);
        var rest = line[end..].TrimStart();
        return (line[..end], rest.Length > 0 && rest[0] is '=' or ':' ? rest[1..].TrimStart() : rest);
    }

    private static string Unescaped(string text, int line)
    {
        if (!text.Contains('\\', StringComparison.Ordinal))
        {
            return text;
        }

        var read = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\' || i + 1 == text.Length)
            {
                read.Append(text[i]);
                continue;
            }

            var escaped = text[++i];
            read.Append(
                escaped switch
                {
                    'n' => '\n',
                    't' => '\t',
                    'r' => '\r',
                    'f' => '\f',
                    'u' => Code(text, i + 1, line),
                    _ => escaped,
                }
            );
            i += escaped == 'u' ? 4 : 0;
        }

        return read.ToString();
    }

    private static char Code(string text, int start, int line) =>
        start + 4 <= text.Length
        && ushort.TryParse(text.AsSpan(start, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            ? (char)code
            : throw new FormatException($"line {line} has \\u without four hexadecimal digits behind it");
}
