using System.Globalization;
using System.Text;
using Microsoft.Net.Http.Headers;
using Quire.Domain.Errors;

namespace Quire.Api.Http;

/// <summary>
/// Text as it comes over the wire. What no database can keep is refused here, with words, instead of failing or being changed
/// silently further in: bytes that are no text, the character U+0000, half of a surrogate pair.
/// </summary>
internal static class WireText
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    // The mark of UTF-32 begins like that of UTF-16, so it is looked for first.
    private static readonly Encoding[] Marked =
    [
        Utf8,
        new UTF32Encoding(bigEndian: false, byteOrderMark: true, throwOnInvalidCharacters: true),
        new UTF32Encoding(bigEndian: true, byteOrderMark: true, throwOnInvalidCharacters: true),
        new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
        new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
    ];

    /// <summary>
    /// A body or a part of one as text, in the encoding its byte order mark tells, or the charset its content type names, or
    /// UTF-8.
    /// </summary>
    public static string TextOf(ReadOnlyMemory<byte> bytes, string? contentType)
    {
        var (encoding, unmarked) = UnmarkedOf(bytes, contentType);
        var text = Decoded(unmarked.Span, encoding);
        return text.Contains('\0', StringComparison.Ordinal) ? throw Nul() : text;
    }

    /// <summary>The same as UTF-8, without a copy where it is that already.</summary>
    public static ReadOnlyMemory<byte> Utf8Of(ReadOnlyMemory<byte> bytes, string? contentType)
    {
        var (encoding, unmarked) = UnmarkedOf(bytes, contentType);
        return !ReferenceEquals(encoding, Utf8) ? Utf8.GetBytes(TextOf(bytes, contentType))
            : !System.Text.Unicode.Utf8.IsValid(unmarked.Span) ? throw Invalid(encoding)
            : unmarked.Span.Contains((byte)0) ? throw Nul()
            : unmarked;
    }

    // A StreamReader that finds a mark reads on with an encoding that replaces what is broken.
    private static (Encoding Encoding, ReadOnlyMemory<byte> Unmarked) UnmarkedOf(ReadOnlyMemory<byte> bytes, string? contentType)
    {
        var named = EncodingOf(contentType);
        foreach (var encoding in Marked)
        {
            if (bytes.Span.StartsWith(encoding.Preamble))
            {
                return (encoding, bytes[encoding.Preamble.Length..]);
            }
        }

        return (named, bytes);
    }

    private static string Decoded(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw Invalid(encoding);
        }
    }

    private static RepositoryException Invalid(Encoding encoding) => BodyErrors.NotText(encoding.WebName);

    private static RepositoryException Nul() => BodyErrors.NulInText();

    /// <summary>Refuses JSON whose escapes stand for what cannot be kept. Whether it is JSON at all its parser says.</summary>
    public static void MustBeStorable(ReadOnlySpan<byte> json)
    {
        for (var at = NextEscape(json, 0); at + 1 < json.Length; at = NextEscape(json, at))
        {
            if (UnitAt(json, at) is not { } unit)
            {
                at += 2;
                continue;
            }

            at += 6;
            if (unit == '\0' || char.IsLowSurrogate(unit) || (char.IsHighSurrogate(unit) && !IsLow(json, at)))
            {
                throw BodyErrors.EscapeNotKept($"\\u{(int)unit:x4}");
            }

            at += char.IsHighSurrogate(unit) ? 6 : 0;
        }
    }

    private static int NextEscape(ReadOnlySpan<byte> json, int from) =>
        from < json.Length && json[from..].IndexOf((byte)'\\') is >= 0 and var next ? from + next : json.Length;

    private static bool IsLow(ReadOnlySpan<byte> json, int at) =>
        at < json.Length && UnitAt(json, at) is { } unit && char.IsLowSurrogate(unit);

    // The code unit an escape such as \u00e9 stands for; null where there is another escape or none.
    private static char? UnitAt(ReadOnlySpan<byte> json, int at) =>
        at + 6 <= json.Length
        && json[at] == '\\'
        && json[at + 1] == 'u'
        && ushort.TryParse(json.Slice(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? (char)unit
            : null;

    private static Encoding EncodingOf(string? contentType)
    {
        var charset = MediaTypeHeaderValue.TryParse(contentType, out var type)
            ? HeaderUtilities.RemoveQuotes(type.Charset).Value
            : null;
        if (string.IsNullOrWhiteSpace(charset) || charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        {
            return Utf8;
        }

        try
        {
            return Encoding.GetEncoding(charset, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            throw BodyErrors.CharsetUnknown(charset);
        }
    }
}
