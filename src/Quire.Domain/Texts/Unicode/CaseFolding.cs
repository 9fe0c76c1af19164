using System.Text;

namespace Quire.Domain.Texts.Unicode;

/// <summary>Writes a text as it is in every case: <c>Straße</c>, <c>STRASSE</c> and <c>strasse</c> are one.</summary>
internal static class CaseFolding
{
    public static string Of(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text.ToLowerInvariant();
        }

        var table = CharacterTable.Instance;
        var folded = new StringBuilder(text.Length + 8);
        for (var at = 0; at < text.Length; at++)
        {
            var isPair = char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);
            var code = isPair ? char.ConvertToUtf32(text[at], text[at + 1]) : text[at];
            _ = table.WithoutCase(code) is { } letters ? folded.Append(letters) : folded.Append(text, at, isPair ? 2 : 1);
            at += isPair ? 1 : 0;
        }

        return folded.ToString();
    }
}
