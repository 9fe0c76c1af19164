using System.Text.RegularExpressions;

namespace Quire.Domain.Accounts;

/// <summary>What a password must be like. Without settings: eight characters, and none that everybody tries first.</summary>
public sealed partial record PasswordPolicy
{
    /// <summary>Least number of characters.</summary>
    public int MinLength { get; init; } = 8;

    /// <summary>Largest number of characters; zero for any.</summary>
    public int MaxLength { get; init; }

    /// <summary>Digits that may follow each other; null for any number.</summary>
    public int? ConsecutiveDigits { get; init; }

    /// <summary>How many characters of each kind are asked for.</summary>
    public IReadOnlyDictionary<CharacterKind, int> Kinds { get; init; } = new Dictionary<CharacterKind, int>();

    /// <summary>How many of <see cref="Kinds"/> have to be there; null for all.</summary>
    public int? NumberOfKinds { get; init; }

    /// <summary>From this length on nothing else is asked for but that it is no common one; zero for never.</summary>
    public int GoodLength { get; init; } = 20;

    /// <summary>Everything wrong with a password, in sentences; whether it is a common one is looked at elsewhere.</summary>
    /// <param name="password">The password.</param>
    /// <param name="names">Names of its owner, none of which it may be.</param>
    public IEnumerable<string> Problems(string password, IEnumerable<string> names)
    {
        var length = password.EnumerateRunes().Count();
        if (length < MinLength)
        {
            yield return $"The password must have at least {MinLength} characters.";
        }

        if (MaxLength > 0 && length > MaxLength)
        {
            yield return $"The password must have at most {MaxLength} characters.";
        }

        if (names.Any(n => n.Equals(password, StringComparison.OrdinalIgnoreCase)))
        {
            yield return "The password must not be the name or the email address of the account.";
        }

        if (GoodLength > 0 && length >= GoodLength)
        {
            yield break;
        }

        if (ConsecutiveDigits is { } allowed && Digits().Matches(password).Any(m => m.Length > allowed))
        {
            yield return $"The password must not have more than {allowed} digits in a row.";
        }

        var wanted = Math.Min(NumberOfKinds ?? Kinds.Count, Kinds.Count);
        if (Kinds.Count(k => password.EnumerateRunes().Count(r => k.Key.Has(r)) >= k.Value) < wanted)
        {
            yield return $"The password must have {wanted} of: {string.Join(", ", Kinds.Select(k => $"{k.Value} {k.Key.Name}"))}.";
        }
    }

    [GeneratedRegex(@"\d+", RegexOptions.None, 1000)]
    private static partial Regex Digits();
}
