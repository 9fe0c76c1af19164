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

    private static string Rebuild(string text, int firstBad, Func<char, bool> allowed)
    {
        var result = new StringBuilder(text.Length).Append(text, 0, firstBad);
        for (var i = firstBad; i < text.Length; i++)
        {
            var c = text[i];
            if (i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1]))
            {
                result.Append(c).Append(text[++i]);
            }
            else if (char.IsSurrogate(c))
            {
                result.Append('\uFFFD');
            }
            else if (allowed(c))
            {
                result.Append(c);
            }
            else if (c is '\f' or '\v')
            {
                result.Append(' '); // they part words, so dropping them would glue two together
            }
        }

        return result.ToString();
    }
}
