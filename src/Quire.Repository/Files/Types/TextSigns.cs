using System.Buffers;
using System.Text;

namespace Quire.Repository.Files.Types;

/// <summary>Tells text from other bytes.</summary>
internal static class TextSigns
{
    /// <summary>Whether some first bytes are UTF-8 without control characters; a character cut off at the end is fine.</summary>
    public static bool IsText(ReadOnlySpan<byte> head)
    {
        if (head.IsEmpty)
        {
            return false;
        }

        while (!head.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(head, out var character, out var length);
            if (status == OperationStatus.NeedMoreData)
            {
                return true;
            }

            if (
                status != OperationStatus.Done
                || (Rune.IsControl(character) && character.Value is not ('\t' or '\n' or '\r' or '\f'))
            )
            {
                return false;
            }

            head = head[length..];
        }

        return true;
    }

    /// <summary>The type a text's beginning shows, or null.</summary>
    public static string? MarkupOf(ReadOnlySpan<byte> head)
    {
        var text = Encoding.UTF8.GetString(head[..Math.Min(head.Length, 256)]).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return text.StartsWith("<?xml ", StringComparison.Ordinal) ? "text/xml"
            : text.StartsWith("<!DOCTYPE html", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
                ? "text/html"
            : null;
    }
}
