using System.Globalization;
using Quire.Domain.Accounts;
using Quire.Domain.Errors;
using Quire.Repository.Administration;
using Quire.Repository.Data.Accounts;

namespace Quire.Repository.Accounts;

/// <summary>What the settings ask of passwords.</summary>
public sealed class PasswordRules(Settings settings, PasswordDictionaries dictionaries)
{
    /// <summary>Refuses with everything that is wrong at once.</summary>
    public Task MustBeGoodAsync(string password, AccountInput account, CancellationToken ct) =>
        MustBeGoodAsync(password, account.Identifier, account.Email.Trim(), ct);

    /// <summary>The same for an account there is.</summary>
    public Task MustBeGoodAsync(string password, AccountRecord account, CancellationToken ct) =>
        MustBeGoodAsync(password, account.Identifier, account.Email, ct);

    private async Task MustBeGoodAsync(string password, string identifier, string email, CancellationToken ct)
    {
        if (await ProblemsAsync(password, Names(identifier, email), ct) is { Count: > 0 } problems)
        {
            throw AccountErrors.PasswordWeak(string.Join(" ", problems));
        }
    }

    /// <summary>What is wrong with a password of an account that is about to be made.</summary>
    internal async Task<IReadOnlyList<FieldProblem>> ProblemsAsync(string password, AccountInput account, CancellationToken ct) =>
        [
            .. (await ProblemsAsync(password, Names(account.Identifier, account.Email.Trim()), ct)).Select(
                AccountProblems.PasswordWeak
            ),
        ];

    private static string[] Names(string identifier, string email) => [identifier, email, email.Split('@')[0]];

    /// <summary>Everything that is wrong with a password, a sentence each.</summary>
    /// <param name="password">The password.</param>
    /// <param name="ofOwner">What it must not hold: names and addresses of its owner.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<IReadOnlyList<string>> ProblemsAsync(string password, IReadOnlyList<string> ofOwner, CancellationToken ct)
    {
        var problems = (await PolicyAsync(ct)).Problems(password, ofOwner).ToList();
        var own = await settings.GetAsync(SettingNames.PasswordDictionaries, ct);
        if (own is null ? CommonPasswords.Has(password) : dictionaries.Have(own, password))
        {
            problems.Add("The password is one of those that are tried first.");
        }

        return problems;
    }

    /// <summary>The kinds of characters a setting names, as in <c>UpperCase:1,Digit:2</c>; null when it cannot be read.</summary>
    internal static IReadOnlyDictionary<CharacterKind, int>? Kinds(string text)
    {
        var kinds = new Dictionary<CharacterKind, int>();
        foreach (var rule in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (
                rule.Split(':') is not [var name, var count]
                || CharacterKind.All.FirstOrDefault(k => k.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is not { } kind
                || !int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            )
            {
                return null;
            }

            kinds[kind] = number;
        }

        return kinds;
    }

    /// <summary>What the settings ask for, besides that it is no common one.</summary>
    internal async Task<PasswordPolicy> PolicyAsync(CancellationToken ct)
    {
        var policy = new PasswordPolicy();
        return policy with
        {
            MinLength = await NumberAsync(SettingNames.PasswordMinLength, ct) ?? policy.MinLength,
            MaxLength = await NumberAsync(SettingNames.PasswordMaxLength, ct) ?? policy.MaxLength,
            GoodLength = await NumberAsync(SettingNames.PasswordGoodLength, ct) ?? policy.GoodLength,
            ConsecutiveDigits = await NumberAsync(SettingNames.PasswordConsecutiveDigits, ct),
            NumberOfKinds = await NumberAsync(SettingNames.PasswordNumberOfCharacteristics, ct),
            Kinds = await settings.GetAsync(SettingNames.PasswordCharacterRules, ct) is { } kinds
                ? Kinds(kinds) ?? policy.Kinds
                : policy.Kinds,
        };
    }

    private async Task<int?> NumberAsync(string name, CancellationToken ct) => (int?)await settings.NumberAsync(name, ct);
}
