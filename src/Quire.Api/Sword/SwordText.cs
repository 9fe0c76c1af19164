using System.Xml;

namespace Quire.Api.Sword;

/// <summary>Texts as XML can hold them.</summary>
internal static class SwordText
{
    /// <summary>The text with a mark in place of every character no XML document may have.</summary>
    public static string Storable(string text) =>
        text.All(c => XmlConvert.IsXmlChar(c))
            ? text
            : string.Concat(text.EnumerateRunes().Select(r => IsAllowed(r.Value) ? r.ToString() : "\uFFFD"));

    private static bool IsAllowed(int rune) => rune is 0x9 or 0xA or 0xD or (>= 0x20 and < 0xFFFE) or > 0xFFFF;
}
