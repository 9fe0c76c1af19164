namespace Quire.Exports.Text;

/// <summary>The check digits of identifiers of persons and organisations.</summary>
internal static class AgentCheckDigits
{
    // Crockford's base 32: no i, l, o or u.
    private const string Base32 = "0123456789abcdefghjkmnpqrstvwxyz";

    /// <summary>Whether they are those the other characters ask for; true where the scheme has none.</summary>
    /// <param name="scheme">Name of the scheme.</param>
    /// <param name="usual">The identifier in the form the scheme demands.</param>
    public static bool AreRight(string scheme, string usual) =>
        scheme switch
        {
            "ORCID" or "ISNI" => IsMod112(usual.Replace("-", "", StringComparison.Ordinal)),
            "ROR" => IsMod97(usual),
            // Names of subjects and bodies have a hyphen and the remainder itself; all others what is missing to the next eleven.
            "GND" => usual[^2] == '-' ? usual[^1] == Digit(Weighted(usual[..^2]) % 11) : IsMod11(usual),
            "DAI" => IsMod11(usual),
            _ => true,
        };

    // ISO 7064, MOD 11-2.
    private static bool IsMod112(string digits)
    {
        var sum = digits[..^1].Aggregate(0, (total, digit) => (total + digit - '0') * 2 % 11);
        return digits[^1] == Digit((12 - sum) % 11);
    }

    // ISO 7064, MOD 97-10.
    private static bool IsMod97(string text)
    {
        var number = text[..^2].Aggregate(0L, (total, c) => (total * 32) + Base32.IndexOf(c, StringComparison.Ordinal));
        var check = 98 - (number * 100 % 97);
        return text[^2] - '0' == check / 10 && text[^1] - '0' == check % 10;
    }

    private static bool IsMod11(string digits) => digits[^1] == Digit((11 - (Weighted(digits[..^1]) % 11)) % 11);

    // The last digit counts twice, the one before it three times and so on.
    private static int Weighted(string digits) => digits.Reverse().Select((digit, at) => (digit - '0') * (at + 2)).Sum();

    private static char Digit(int value) => value == 10 ? 'X' : (char)('0' + value);
}
