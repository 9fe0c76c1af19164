using System.Buffers;
using System.Globalization;
using System.Text;

namespace Quire.Tabular.Excel;

/// <summary>Texts of cells, which may be made of pieces that look different.</summary>
internal static class CellText
{
    /// <summary>Adds the pieces of the element that begins here, without what says how to pronounce them.</summary>
    public static void AppendParts(ExcelXml xml, ArrayBufferWriter<byte> to)
    {
        if (xml.IsEmpty)
        {
            return;
        }

        var depth = xml.Depth;
        var within = false;
        while (xml.Read() && !(xml.IsEnd && xml.Depth == depth))
        {
            if (xml.IsStart && xml.Name == "rPh")
            {
                xml.SkipContent();
            }
            else if (xml.Name == "t" && (xml.IsStart || xml.IsEnd))
            {
                within = xml.IsStart && !xml.IsEmpty;
            }
            else if (within && xml.IsText)
            {
                xml.AppendText(to);
            }
        }
    }

    /// <summary>
    /// The text from a place on, with the characters that XML has no room for, <c>_x000D_</c>; what is written stays as it is.
    /// </summary>
    public static ReadOnlySpan<byte> Unescape(ArrayBufferWriter<byte> written, int from)
    {
        var text = written.WrittenSpan[from..];
        var at = text.IndexOf("_x"u8);
        if (at < 0)
        {
            return text;
        }

        var plain = new byte[text.Length];
        text[..at].CopyTo(plain);
        var end = at;
        while (at < text.Length)
        {
            if (
                text[at] == '_'
                && at + 6 < text.Length
                && text[at + 1] == 'x'
                && text[at + 6] == '_'
                && ushort.TryParse(
                    text.Slice(at + 2, 4),
                    NumberStyles.AllowHexSpecifier,
                    CultureInfo.InvariantCulture,
                    out var code
                )
                && !char.IsSurrogate((char)code)
            )
            {
                end += Encoding.UTF8.GetBytes([(char)code], plain.AsSpan(end));
                at += 7;
            }
            else
            {
                plain[end++] = text[at++];
            }
        }

        return plain.AsSpan(0, end);
    }
}
