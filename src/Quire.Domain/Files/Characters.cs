using System.Text;

namespace Quire.Domain.Files;

/// <summary>Characters of a name as people count them, for refusals that name one.</summary>
internal static class Characters
{
    /// <summary>The character at an index of the text; half of one is told by its number.</summary>
    public static string At(string text, int index) =>
        Rune.TryGetRuneAt(text, index, out var character) ? character.ToString() : $"U+{(int)text[index]:X4}";

    /// <summary>Which character stands at an index of the text; the first is 1.</summary>
    public static int Place(string text, int index) => text[..index].EnumerateRunes().Count() + 1;
}
