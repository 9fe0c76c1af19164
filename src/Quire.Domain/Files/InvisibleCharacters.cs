using System.Globalization;
using System.Text;

namespace Quire.Domain.Files;

/// <summary>
/// Characters nobody sees in a name and which make it look like another: control characters, breaks, overrides of the direction,
/// blanks without width. The joiners are no such characters: scripts and emoji are written with them.
/// </summary>
internal static class InvisibleCharacters
{
    /// <summary>Whether it makes letters or emoji join, or keeps them from it.</summary>
    public static bool IsJoiner(int character) => character is 0x200C or 0x200D;

    /// <summary>Refuses a name with such a character, and says which and where.</summary>
    public static void MustNotBeIn(string name, string what)
    {
        foreach (var (place, character) in name.EnumerateRunes().Index())
        {
            if (Is(character))
            {
                throw FileNameErrors.InvisibleCharacter(
                    what,
                    character.Value.ToString("X4", CultureInfo.InvariantCulture),
                    place + 1
                );
            }
        }
    }

    /// <summary>The name with <c>_</c> for each of them.</summary>
    public static string Replaced(string name) => string.Concat(name.EnumerateRunes().Select(c => Is(c) ? "_" : c.ToString()));

    private static bool Is(Rune character) =>
        !IsJoiner(character.Value)
        && Rune.GetUnicodeCategory(character)
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator;
}
