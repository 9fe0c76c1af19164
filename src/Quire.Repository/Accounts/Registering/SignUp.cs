using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Errors;
using Quire.Repository.Accounts.Providers;
using Quire.Repository.Accounts.Sessions;
using Quire.Repository.Administration;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Notifications;
using Quire.Repository.Operations;

namespace Quire.Repository.Accounts.Registering;

/// <summary>
/// Makes an account with a password for whoever was mailed a link, at their own wish, and opens a session of it. That the address
/// is the owner's is shown with it.
/// </summary>
/// <param name="Token">What was mailed.</param>
/// <param name="Password">In clear; only its hash is kept.</param>
/// <param name="Input">Name and so on; the address is the one the link went to, whatever stands here.</param>
/// <param name="AcceptsTerms">They accept the terms of use.</param>
[Open("what was sent to the address is the proof; the installation says whether people make themselves accounts")]
public sealed record SignUp(string Token, string Password, AccountInput Input, bool AcceptsTerms)
    : ICommand<OpenedSession>,
        IExclusive
{
    public string TurnOf(Caller caller) => Turns.Accounts;
}

internal sealed class SignUpHandler(
    RepositoryDb db,
    Settings settings,
    AuthenticationProviders providers,
    SessionDirectory sessions,
    SessionOpening opening,
    Passwords passwords,
    PasswordRules rules,
    Notifier notifier
) : IHandlePrepared<SignUp, (Session Way, AccountInput Input, StoredPassword Password), OpenedSession>
{
    /// <summary>The way they came, what their account is made of, and what is kept of the password.</summary>
    public async Task<(Session Way, AccountInput Input, StoredPassword Password)> PrepareAsync(
        SignUp operation,
        OperationContext context,
        CancellationToken ct
    )
    {
        await providers.PasswordsMustBeEnabledAsync(ct);
        if (!await settings.IsTrueAsync(SettingNames.AllowSignUp, ct, byDefault: true))
        {
            throw RegistrationErrors.Closed();
        }

        var way = await sessions.FindAsync(operation.Token, ct);
        if (way is not { AccountId: null, Vouched: { ProviderId: AccountInput.BuiltIn, Email: { } email } })
        {
            throw RegistrationErrors.LinkUnknown();
        }

        var input = operation.Input with
        {
            Email = email,
            ProviderId = AccountInput.BuiltIn,
            PersistentUserId = operation.Input.Identifier,
        };
        MustBeNone([
            .. AccountRules.Problems(input),
            .. await rules.ProblemsAsync(operation.Password, input, ct),
            .. operation.AcceptsTerms ? Array.Empty<FieldProblem>() : [RegistrationProblems.TermsNotAccepted()],
        ]);
        // Hashing is slow on purpose; nobody else should wait for it.
        return (way, input, passwords.New(operation.Password));
    }

    public async Task<OpenedSession> HandleAsync(
        SignUp operation,
        (Session Way, AccountInput Input, StoredPassword Password) prepared,
        OperationContext context,
        CancellationToken ct
    )
    {
        var account = AccountRules.Record(prepared.Input, context.Now);
        if (await db.Accounts.AnyAsync(a => a.EmailKey == account.EmailKey, ct))
        {
            throw RegistrationErrors.LinkUnknown();
        }

        if (await db.Accounts.AnyAsync(a => a.IdentifierKey == account.IdentifierKey, ct))
        {
            MustBeNone([RegistrationProblems.NameTaken()]);
        }

        // Whoever follows the link twice at once makes one account.
        if (await db.Sessions.Where(s => s.Id == prepared.Way.Id).ExecuteDeleteAsync(ct) == 0)
        {
            throw RegistrationErrors.LinkUnknown();
        }

        account.EmailConfirmedAt = context.Now;
        db.Accounts.Add(account);
        await db.SaveChangesAsync(ct);
        db.BuiltInCredentials.Add(prepared.Password.For(account));
        await notifier.TellAsync(context, NotificationKinds.AccountCreated, [account.Id], NotifiedOf.Account, ct);
        context.Changed(OutboxKind.Account, account.Id);
        context.AuditDetails = account.Identifier;
        return await opening.OpenAsync(account, context, ct);
    }

    private static void MustBeNone(IReadOnlyList<FieldProblem> problems)
    {
        if (problems.Count > 0)
        {
            throw RegistrationErrors.Invalid(problems, string.Join(" ", problems.Select(p => p.Message)));
        }
    }
}
