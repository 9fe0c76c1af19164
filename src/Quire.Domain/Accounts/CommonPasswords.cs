using System.Collections.Frozen;

namespace Quire.Domain.Accounts;

/// <summary>
/// Passwords everybody tries first: a common word with or without digits and signs around it, however its letters are dressed up;
/// one thing over and over; neighbours on the keyboard, in the alphabet or among the digits.
/// </summary>
public static class CommonPasswords
{
    private const int LongestRepeated = 4;
    private static readonly string[] Rows =
    [
        "abcdefghijklmnopqrstuvwxyz",
        "01234567890",
        "qwertyuiop",
        "asdfghjkl",
        "zxcvbnm",
        "qwertzuiop",
        "yxcvbnm",
        "azertyuiop",
        "qsdfghjklm",
        "wxcvbn",
        "1qaz2wsx3edc4rfv5tgb6yhn",
        "qazwsxedcrfvtgbyhn",
        "1q2w3e4r5t6y7u8i9o0p",
        "q1w2e3r4t5y6u7i8o9p0",
        "147258369",
        "789456123",
        "123qweasdzxc",
    ];

    private static readonly FrozenSet<string> Words = Read();

    public static bool Has(string password)
    {
        var plain = password.Trim().ToLowerInvariant();
        string[] forms = [plain, Core(plain), Undressed(plain), Core(Undressed(plain)), Undressed(Core(plain))];
        return forms.Any(Words.Contains) || Repeats(plain) || IsWalk(plain);
    }

    // The word without what people put before and after it to please a rule.
    private static string Core(string text) => text.Trim([.. text.Where(c => !char.IsLetter(c))]);

    private static string Undressed(string text) =>
        string.Concat(
            text.Select(c =>
                c switch
                {
                    '0' => 'o',
                    '1' or '!' => 'i',
                    '3' => 'e',
                    '4' or '@' => 'a',
                    '5' or '$' => 's',
                    '7' => 't',
                    _ => c,
                }
            )
        );

    private static bool Repeats(string text) =>
        Enumerable
            .Range(1, LongestRepeated)
            .Any(period =>
                text.Length >= period * 2 && Enumerable.Range(period, text.Length - period).All(i => text[i] == text[i - period])
            );

    // One walk, or two after each other, such as "qwertz1234".
    private static bool IsWalk(string text) =>
        text.Length > 2
        && (
            IsStraight(text)
            || Enumerable.Range(3, Math.Max(0, text.Length - 5)).Any(at => IsStraight(text[..at]) && IsStraight(text[at..]))
        );

    private static bool IsStraight(string text) =>
        Rows.Any(row =>
            row.Contains(text, StringComparison.Ordinal) || row.Contains(string.Concat(text.Reverse()), StringComparison.Ordinal)
        );

    private static FrozenSet<string> Read()
    {
        using var reader = new StreamReader(
            typeof(CommonPasswords).Assembly.GetManifestResourceStream("Quire.Domain.Accounts.common-passwords.txt")!
        );
        return reader
            .ReadToEnd()
            .Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
            .ToFrozenSet(StringComparer.Ordinal);
    }
}
