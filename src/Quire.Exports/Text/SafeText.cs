using System.Text;
using System.Xml;

namespace Quire.Exports.Text;

/// <summary>Makes any text fit for a format, so that one bad character can never spoil a whole export.</summary>
internal static class SafeText
{
    /// <summary>Replaces halves of surrogate pairs, which no encoding can carry; keeps everything else.</summary>
    public static string WellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                i++;
                continue;
            }

            return Rebuild(text, i, static _ => true);
        }

        return text;
    }

    /// <summary>As <see cref="WellFormed"/>, and without the characters XML 1.0 forbids even as references.</summary>
    public static string ForXml(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
            {
                continue;
            }

            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                i++;
                continue;
            }

            return Rebuild(text, i, XmlConvert.IsXmlChar);
        }

        return text;
    }

    /// <summary>Whether anything to read is left once the forbidden characters are gone.</summary>
    public static bool HasContent(string? text) => text is not null && !string.IsNullOrWhiteSpace(ForXml(text));

    // What is removed stands between words, whatever it is: dropping it would join them.
    private static string Rebuild(string text, int firstBad, Func<char, bool> allowed)
    {
        var result = new StringBuilder(text.Length).Append(text, 0, firstBad);
        var removed = false;
        for (var i = firstBad; i < text.Length; i++)
        {
            var c = text[i];
            var isPair = i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1]);
            if (!isPair && !char.IsSurrogate(c) && !allowed(c))
            {
                removed = true;
                continue;
            }

            if (removed && result.Length > 0 && !char.IsWhiteSpace(result[^1]) && !char.IsWhiteSpace(c))
            {
                result.Append(' ');
            }

            removed = false;
            _ =
                isPair ? result.Append(c).Append(text[++i])
                : char.IsSurrogate(c) ? result.Append('\uFFFD')
                : result.Append(c);
        }

        return result.ToString();
    }
}
