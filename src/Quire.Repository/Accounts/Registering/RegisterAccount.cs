using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Errors;
using Quire.Repository.Administration;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Notifications;
using Quire.Repository.Operations;

namespace Quire.Repository.Accounts.Registering;

/// <summary>
/// Makes an account for somebody a provider vouches for, at their own wish, where the installation lets people do so.
/// </summary>
/// <param name="Registration">What the provider and they themselves say.</param>
[Open("a provider of the installation vouches for them; the installation says whether people make themselves accounts")]
public sealed record RegisterAccount(Registration Registration) : ICommand, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Accounts;
}

internal sealed class RegisterAccountHandler(RepositoryDb db, Settings settings, Notifier notifier) : IHandle<RegisterAccount>
{
    public async Task HandleAsync(RegisterAccount operation, OperationContext context, CancellationToken ct)
    {
        var asked = operation.Registration;
        if (!await settings.IsTrueAsync(SettingNames.AllowSignUp, ct, byDefault: true))
        {
            throw RegistrationErrors.Closed();
        }

        if (asked.ProviderId == AccountInput.BuiltIn)
        {
            // It would be an account nobody can sign in to.
            throw RegistrationErrors.NotHere();
        }

        if (await db.Accounts.AnyAsync(a => a.ProviderId == asked.ProviderId && a.PersistentUserId == asked.PersistentUserId, ct))
        {
            throw RegistrationErrors.Already();
        }

        var problems = await ProblemsAsync(asked, ct);
        if (problems.Count > 0)
        {
            throw RegistrationErrors.Invalid(problems, string.Join(" ", problems.Select(p => p.Message)));
        }

        var input = new AccountInput
        {
            Identifier = asked.UserName.Value!,
            FirstName = asked.FirstName.Value!,
            LastName = asked.LastName.Value!,
            Email = asked.Email.Value!,
            Affiliation = asked.Affiliation,
            Position = asked.Position,
            ProviderId = asked.ProviderId,
            PersistentUserId = asked.PersistentUserId,
        };
        AccountRules.MustBeSound(input);
        var account = AccountRules.Record(input, context.Now);
        // A blank address is none the provider could have confirmed.
        account.EmailConfirmedAt =
            asked.IsEmailVerified && !string.IsNullOrWhiteSpace(asked.Email.OfProvider) ? context.Now : null;
        db.Accounts.Add(account);
        await db.SaveChangesAsync(ct);
        await notifier.TellAsync(context, NotificationKinds.AccountCreated, [account.Id], NotifiedOf.Account, ct);
        context.Changed(OutboxKind.Account, account.Id);
        context.AuditDetails = $"{account.Identifier} of {asked.ProviderId}";
    }

    private async Task<List<FieldProblem>> ProblemsAsync(Registration asked, CancellationToken ct)
    {
        var problems = new List<FieldProblem>();
        if (!asked.AcceptsTerms)
        {
            problems.Add(RegistrationProblems.TermsNotAccepted());
        }

        foreach (
            var (field, text) in new[]
            {
                ("username", asked.UserName),
                ("firstName", asked.FirstName),
                ("lastName", asked.LastName),
                ("emailAddress", asked.Email),
            }
        )
        {
            if (text.IsContradicted)
            {
                problems.Add(RegistrationProblems.Contradicted(field));
            }
            else if (string.IsNullOrWhiteSpace(text.Value))
            {
                problems.Add(RegistrationProblems.Missing(field));
            }
        }

        var name = asked.UserName.Value?.ToLowerInvariant();
        var email = asked.Email.Value is { } address ? AccountRules.EmailKey(address) : null;
        if (name is not null && await db.Accounts.AnyAsync(a => a.IdentifierKey == name, ct))
        {
            problems.Add(RegistrationProblems.NameTaken());
        }

        if (email is not null && await db.Accounts.AnyAsync(a => a.EmailKey == email, ct))
        {
            problems.Add(RegistrationProblems.EmailTaken());
        }

        return problems;
    }
}
