using System.Text;

namespace Quire.Domain.Texts;

/// <summary>
/// How texts are compared where parts of names are looked for without the search index: regardless of case, accents and
/// typographic variants, and with letters nobody has a key for as others write them.
/// </summary>
public static class SearchedText
{
    /// <summary>The folded text: that of <c>İstanbul</c> begins with that of <c>ISTANBUL</c>.</summary>
    public static string Fold(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text.ToLowerInvariant();
        }

        var folded = new StringBuilder(text.Length + 8);
        foreach (var c in UnicodeText.Unaccented(text))
        {
            _ = c switch
            {
                'ø' => folded.Append('o'),
                'ł' => folded.Append('l'),
                'đ' or 'ð' => folded.Append('d'),
                'ħ' => folded.Append('h'),
                'ı' => folded.Append('i'),
                'ŧ' => folded.Append('t'),
                'ŋ' => folded.Append('n'),
                'æ' => folded.Append("ae"),
                'œ' => folded.Append("oe"),
                'þ' => folded.Append("th"),
                _ => folded.Append(c),
            };
        }

        return folded.ToString();
    }
}
