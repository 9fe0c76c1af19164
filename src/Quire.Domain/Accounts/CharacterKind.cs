using System.Text;

namespace Quire.Domain.Accounts;

/// <summary>A kind of character a password may have to have.</summary>
/// <param name="Name">As the setting <c>:PVCharacterRules</c> names it.</param>
/// <param name="Has">Whether a character is of it.</param>
public sealed record CharacterKind(string Name, Func<Rune, bool> Has)
{
    /// <summary>Every kind there is.</summary>
    public static readonly IReadOnlyList<CharacterKind> All =
    [
        new("UpperCase", Rune.IsUpper),
        new("LowerCase", Rune.IsLower),
        new("Alphabetical", Rune.IsLetter),
        new("Digit", Rune.IsDigit),
        new("Special", r => !Rune.IsLetterOrDigit(r) && !Rune.IsWhiteSpace(r) && !Rune.IsControl(r)),
        new("Whitespace", Rune.IsWhiteSpace),
    ];
}
