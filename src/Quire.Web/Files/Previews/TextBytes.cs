using System.Text;

namespace Quire.Web.Files.Previews;

/// <summary>Reads bytes as text.</summary>
internal static class TextBytes
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text; null where the bytes are none. Cut off at a line where more follows.</summary>
    public static string? Read(ReadOnlySpan<byte> bytes, bool isWhole)
    {
        if (bytes.Contains((byte)0))
        {
            return bytes is [0xFF, 0xFE, ..] ? Encoding.Unicode.GetString(bytes[2..]) : null;
        }

        if (!isWhole && bytes.LastIndexOf((byte)'\n') is > 0 and var end)
        {
            bytes = bytes[..(end + 1)];
        }

        if (bytes is [0xEF, 0xBB, 0xBF, ..])
        {
            bytes = bytes[3..];
        }

        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes);
        }
    }
}
