using System.Text;
using System.Text.Unicode;

namespace Quire.Tabular.Binary;

/// <summary>Texts of old programs in UTF-8.</summary>
internal static class Encodings
{
    /// <summary>Windows for western Europe, in which every byte means something.</summary>
    public static Encoding Western { get; } = CodePage(1252)!;

    /// <summary>An encoding by the number Windows gives it; nothing when there is none.</summary>
    public static Encoding? CodePage(int number) =>
        number == Encoding.UTF8.CodePage
            ? Encoding.UTF8
            : CodePagesEncodingProvider.Instance.GetEncoding(number) ?? BuiltIn(number);

    /// <summary>An encoding by one of its names; nothing when there is none.</summary>
    public static Encoding? Named(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>A text up to its first NUL, as characters.</summary>
    public static string Text(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        var text = UpToNul(bytes);
        text = encoding is UTF8Encoding ? text[..^Unfinished(text)] : text;
        return (encoding is UTF8Encoding && !Utf8.IsValid(text) ? Western : encoding).GetString(text);
    }

    /// <summary>
    /// A text in UTF-8. What claims to be and is not is taken for Windows-1252; a character that programs cut in the middle,
    /// since the text had no more room, is left away.
    /// </summary>
    /// <param name="text">The bytes of the file.</param>
    /// <param name="encoding">What they are written in.</param>
    public static ReadOnlySpan<byte> ToUtf8(ReadOnlySpan<byte> text, Encoding encoding)
    {
        text = encoding is UTF8Encoding ? text[..^Unfinished(text)] : text;
        if (Ascii.IsValid(text) || (encoding is UTF8Encoding && Utf8.IsValid(text)))
        {
            return text;
        }

        return Encoding.UTF8.GetBytes((encoding is UTF8Encoding ? Western : encoding).GetString(text));
    }

    /// <summary>What comes before the first NUL.</summary>
    public static ReadOnlySpan<byte> UpToNul(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.IndexOf((byte)0);
        return end < 0 ? bytes : bytes[..end];
    }

    /// <summary>How many bytes at the end begin a character whose others are not there.</summary>
    public static int Unfinished(ReadOnlySpan<byte> text)
    {
        for (var back = 1; back <= 3 && back <= text.Length; back++)
        {
            var b = text[^back];
            if (b >= 0xC0)
            {
                var length =
                    b >= 0xF0 ? 4
                    : b >= 0xE0 ? 3
                    : 2;
                return length > back ? back : 0;
            }

            if (b < 0x80)
            {
                return 0;
            }
        }

        return 0;
    }

    private static Encoding? BuiltIn(int number)
    {
        try
        {
            return Encoding.GetEncoding(number);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
