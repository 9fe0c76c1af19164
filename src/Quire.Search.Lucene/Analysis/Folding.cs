using System.Globalization;
using System.Text;
using Lucene.Net.Analysis.Miscellaneous;
using Quire.Domain.Texts;

namespace Quire.Search.Lucene.Analysis;

/// <summary>
/// Removes what should not matter in a comparison: case, accents (composed or combining), typographic variants, in every script.
/// </summary>
internal static class Folding
{
    public static bool IsMark(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    public static string Fold(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text.ToLowerInvariant();
        }
        var plain = UnicodeText.Unaccented(text).ToCharArray();
        // Letters that are no others with a mark, but are written so by who has no key for them: ø, ł, ß.
        var output = new char[plain.Length * 4];
        return new(output, 0, ASCIIFoldingFilter.FoldToASCII(plain, 0, output, 0, plain.Length));
    }
}
