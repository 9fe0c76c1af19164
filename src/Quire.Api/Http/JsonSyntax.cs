using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Quire.Api.Http;

/// <summary>Says where a text stops being JSON.</summary>
internal static class JsonSyntax
{
    // What clients take for the end of the text.
    private const int End = -1;

    /// <summary>In the words of the older servers' parser, which clients look for, and then in our own.</summary>
    public static string Problem(ReadOnlySpan<byte> json, JsonException e)
    {
        var (line, column) = (e.LineNumber ?? 0, e.BytePositionInLine ?? 0);
        var offset = StartOf(json, line) + column;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Unexpected char {CharacterAt(json, offset)} at (line no={line + 1}, column no={column + 1}, offset={offset}). {e.Message}"
        );
    }

    private static long StartOf(ReadOnlySpan<byte> json, long line)
    {
        var start = 0;
        for (; line > 0 && json[start..].IndexOf((byte)'\n') is >= 0 and var length; line--)
        {
            start += length + 1;
        }

        return start;
    }

    private static int CharacterAt(ReadOnlySpan<byte> json, long offset)
    {
        if (offset >= json.Length)
        {
            return End;
        }

        _ = Rune.DecodeFromUtf8(json[(int)offset..], out var character, out _);
        return character.Value;
    }
}
