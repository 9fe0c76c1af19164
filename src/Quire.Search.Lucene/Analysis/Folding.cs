using System.Globalization;
using Lucene.Net.Analysis.Miscellaneous;

namespace Quire.Search.Lucene.Analysis;

/// <summary>
/// Removes what should not matter in a comparison: case, accents (composed or combining), typographic variants.
/// </summary>
internal static class Folding
{
    private const char FinalSigma = 'ς';
    private const char Sigma = 'σ';

    public static bool IsMark(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    public static string Fold(string text) => new(Fold(text.AsSpan()));

    public static ReadOnlySpan<char> Fold(ReadOnlySpan<char> text)
    {
        var input = new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (!IsCombiningAccent(c))
            {
                input[length++] = char.ToLowerInvariant(c);
            }
        }
        var output = new char[length * 4];
        var folded = ASCIIFoldingFilter.FoldToASCII(input, 0, output, 0, length);
        // Some letters have no small form of their own and become capitals of the alphabet without accents: İ.
        for (var i = 0; i < folded; i++)
        {
            output[i] = output[i] == FinalSigma ? Sigma : char.ToLowerInvariant(output[i]);
        }
        return output.AsSpan(0, folded);
    }

    // The block of combining diacritics of Latin, Greek and Cyrillic; vowel signs of other scripts carry meaning and stay.
    private static bool IsCombiningAccent(char c) => c is >= '\u0300' and <= '\u036F';
}
