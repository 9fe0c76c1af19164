using System.Text;

namespace Quire.Tabular.Fingerprints;

/// <summary>How much of a text counts.</summary>
internal static class NormalText
{
    /// <summary>How many bytes of a text in UTF-8 are hashed, and what is hashed after them.</summary>
    /// <param name="text">The text.</param>
    /// <param name="options">How many characters count, and what a character is.</param>
    /// <param name="tail">Room for what follows.</param>
    /// <param name="tailLength">How much of it is used.</param>
    public static int Cut(ReadOnlySpan<byte> text, UnfOptions options, Span<byte> tail, out int tailLength)
    {
        tailLength = 0;
        var dataverse = options.Reading == UnfReading.Dataverse;
        if (dataverse && IsBlank(text))
        {
            // Of a longer one, that calculator keeps one character less than of any other text.
            return text.Length > options.Characters ? options.Characters - 1 : 0;
        }

        if (text.Length <= options.Characters)
        {
            return text.Length;
        }

        var (units, at) = (0, 0);
        while (at < text.Length && units < options.Characters)
        {
            Rune.DecodeFromUtf8(text[at..], out var rune, out var length);
            var width = dataverse ? rune.Utf16SequenceLength : 1;
            if (units + width > options.Characters)
            {
                // Half of a pair is no character and is written as one that says so.
                tail[0] = (byte)'?';
                tailLength = 1;
                return at;
            }

            units += width;
            at += length;
        }

        return at;
    }

    private static bool IsBlank(ReadOnlySpan<byte> text) => !text.ContainsAnyExceptInRange((byte)0, (byte)' ');
}
