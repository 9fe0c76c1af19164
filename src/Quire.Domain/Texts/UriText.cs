namespace Quire.Domain.Texts;

/// <summary>
/// Texts that are URIs by their form (RFC 3986), with letters of all scripts: absolute or not, leading somewhere or not.
/// </summary>
public static class UriText
{
    private const string Marks = "-._~:/?#[]@!$&'()*+,;=";

    public static bool Is(string text)
    {
        if (text.Length == 0 || !HasScheme(text))
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            var isEscape = text[i] == '%';
            if (isEscape && !(i + 2 < text.Length && char.IsAsciiHexDigit(text[i + 1]) && char.IsAsciiHexDigit(text[i + 2])))
            {
                return false;
            }

            if (!isEscape && !IsAllowed(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsAllowed(char c) =>
        char.IsAsciiLetterOrDigit(c)
        || Marks.Contains(c, StringComparison.Ordinal)
        || (c > '\u00A0' && !char.IsWhiteSpace(c) && !char.IsControl(c));

    // What stands before a colon of the first step is the scheme, or there is none.
    private static bool HasScheme(string text)
    {
        var end = text.AsSpan().IndexOfAny(":/?#");
        return end < 0
            || text[end] != ':'
            || (
                end > 0
                && char.IsAsciiLetter(text[0])
                && text[..end].All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '.')
            );
    }
}
