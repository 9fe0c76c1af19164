using System.Net.Mail;
using Microsoft.EntityFrameworkCore;
using Quire.Domain.Errors;
using Quire.Domain.Texts;
using Quire.Repository.Data;
using Quire.Repository.Data.Accounts;

namespace Quire.Repository.Accounts;

/// <summary>What an account must be like, whoever makes it.</summary>
internal static class AccountRules
{
    private const int MinLength = 2;
    private const int MaxLength = 60;

    /// <summary>Refuses with everything that is wrong at once.</summary>
    public static void MustBeSound(AccountInput input) => MustBeNone([.. Problems(input)]);

    /// <summary>The same of what somebody says of themselves who has an account.</summary>
    public static void MustBeSound(PersonalData data) => MustBeNone([.. Problems(data)]);

    /// <summary>Refuses a name no account can have, with everything that is wrong with it at once.</summary>
    public static void NameMustBeSound(string name) => MustBeNone([.. NameProblems(name)]);

    /// <summary>Refuses what is no e-mail address.</summary>
    public static void EmailMustBeSound(string email) => MustBeNone([.. EmailProblems(email)]);

    /// <summary>Refuses an e-mail address another account has: a reset password would go to whoever reads its mail.</summary>
    public static async Task EmailMustBeFreeAsync(RepositoryDb db, AccountRecord account, CancellationToken ct)
    {
        if (await db.Accounts.AnyAsync(a => a.EmailKey == account.EmailKey && a.Id != account.Id, ct))
        {
            throw AccountErrors.EmailTaken(account.Email);
        }
    }

    /// <summary>Gives an account another address, which nobody has confirmed yet; refuses what is none or another's.</summary>
    public static async Task TakeEmailAsync(RepositoryDb db, AccountRecord account, string email, CancellationToken ct)
    {
        var address = email.Trim();
        EmailMustBeSound(address);
        TextLimits.Email.MustAllow(address);
        var key = EmailKey(address);
        if (key != account.EmailKey)
        {
            account.EmailConfirmedAt = null;
        }

        (account.Email, account.EmailKey) = (address, key);
        await EmailMustBeFreeAsync(db, account, ct);
    }

    /// <summary>What e-mail addresses are compared by.</summary>
    public static string EmailKey(string email) => UnicodeText.Composed(email.Trim()).ToLowerInvariant();

    public static AccountRecord Record(AccountInput input, DateTime now) =>
        new()
        {
            Identifier = input.Identifier,
            IdentifierKey = input.Identifier.ToLowerInvariant(),
            FirstName = input.FirstName,
            LastName = input.LastName,
            Email = input.Email.Trim(),
            EmailKey = EmailKey(input.Email),
            Affiliation = input.Affiliation,
            Position = input.Position,
            ProviderId = input.ProviderId,
            PersistentUserId = input.PersistentUserId,
            CreatedAt = now,
        };

    private static void MustBeNone(IReadOnlyList<FieldProblem> problems)
    {
        if (problems.Count > 0)
        {
            throw AccountErrors.Unsound(problems, string.Join(" ", problems.Select(p => p.Message)));
        }
    }

    private static IEnumerable<FieldProblem> NameProblems(string name)
    {
        if (name.Length is < MinLength or > MaxLength)
        {
            yield return AccountProblems.NameLength(name, MinLength, MaxLength);
        }

        // The name begins an assignee and stands in paths, so nothing that means something there.
        if (!name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.' or '@') || name.StartsWith('@'))
        {
            yield return AccountProblems.NameForbidden(name);
        }
    }

    // Nothing but the address, or one mailbox could be written in many ways.
    private static IEnumerable<FieldProblem> EmailProblems(string email)
    {
        if (!MailAddress.TryCreate(email, out var address) || address.Address != email)
        {
            yield return AccountProblems.EmailMalformed(email);
        }
    }

    /// <summary>Everything that is wrong.</summary>
    public static IEnumerable<FieldProblem> Problems(AccountInput input) =>
        [
            .. NameProblems(input.Identifier),
            .. Problems(PersonalData.Of(input)),
            .. TooLong((TextLimits.ProviderId, input.ProviderId), (TextLimits.PersistentUserId, input.PersistentUserId)),
        ];

    private static IEnumerable<FieldProblem> Problems(PersonalData data)
    {
        if (string.IsNullOrWhiteSpace(data.FirstName))
        {
            yield return AccountProblems.FirstNameMissing();
        }

        if (string.IsNullOrWhiteSpace(data.LastName))
        {
            yield return AccountProblems.LastNameMissing();
        }

        foreach (var problem in EmailProblems(data.Email.Trim()).Concat(TooLong(Texts(data))))
        {
            yield return problem;
        }
    }

    private static (TextLimit Limit, string? Text)[] Texts(PersonalData data) =>
        [
            (TextLimits.FirstName, data.FirstName),
            (TextLimits.LastName, data.LastName),
            (TextLimits.Email, data.Email.Trim()),
            (TextLimits.Affiliation, data.Affiliation),
            (TextLimits.Position, data.Position),
        ];

    private static IEnumerable<FieldProblem> TooLong(params (TextLimit Limit, string? Text)[] texts) =>
        texts.Where(t => !t.Limit.Allows(t.Text)).Select(t => t.Limit.Problem(t.Limit.Name, t.Text));
}
