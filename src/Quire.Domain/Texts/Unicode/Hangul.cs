namespace Quire.Domain.Texts.Unicode;

/// <summary>Korean syllables and their letters, which Unicode computes and does not list.</summary>
internal static class Hangul
{
    private const int FirstSyllable = 0xAC00;
    private const int FirstInitial = 0x1100;
    private const int FirstVowel = 0x1161;
    private const int BeforeFinals = 0x11A7;
    private const int Initials = 19;
    private const int Vowels = 21;
    private const int Finals = 28;
    private const int Syllables = Initials * Vowels * Finals;

    public static bool IsAny(int code) => IsSyllable(code) || IsInitial(code) || MayJoin(code);

    public static bool MayJoin(int code) => IsVowel(code) || IsFinal(code);

    public static int[]? PartsOf(int code)
    {
        if (!IsSyllable(code))
        {
            return null;
        }

        var index = code - FirstSyllable;
        var initial = FirstInitial + (index / (Vowels * Finals));
        var vowel = FirstVowel + (index / Finals % Vowels);
        return index % Finals == 0 ? [initial, vowel] : [initial, vowel, BeforeFinals + (index % Finals)];
    }

    public static int? Together(int first, int second) =>
        IsInitial(first) && IsVowel(second)
            ? FirstSyllable + ((((first - FirstInitial) * Vowels) + (second - FirstVowel)) * Finals)
        : IsSyllable(first) && (first - FirstSyllable) % Finals == 0 && IsFinal(second) ? first + (second - BeforeFinals)
        : null;

    private static bool IsSyllable(int code) => code is >= FirstSyllable and < FirstSyllable + Syllables;

    private static bool IsInitial(int code) => code is >= FirstInitial and < FirstInitial + Initials;

    private static bool IsVowel(int code) => code is >= FirstVowel and < FirstVowel + Vowels;

    private static bool IsFinal(int code) => code is > BeforeFinals and < BeforeFinals + Finals;
}
