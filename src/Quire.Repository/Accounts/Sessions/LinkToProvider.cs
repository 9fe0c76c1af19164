using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Accounts.Providers;
using Quire.Repository.Accounts.SignIn;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Accounts.Sessions;

/// <summary>
/// Hands an account with a password over to the provider that vouches for whoever knows the password: they sign in there from now
/// on, and the password is forgotten. Sessions of the account end; its tokens go on.
/// </summary>
/// <param name="Session">The session of somebody who is about to make an account.</param>
/// <param name="UserName">Name of the account they have already.</param>
/// <param name="Password">Its password.</param>
[Open("the password is the proof, and a provider of the installation vouches for whoever gives it")]
public sealed record LinkToProvider(Session Session, string UserName, string Password) : ICommand, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Accounts;
}

internal sealed class LinkToProviderHandler(RepositoryDb db, KnownPasswords passwords, AuthenticationProviders providers)
    : IHandlePrepared<LinkToProvider, ProvedPassword>
{
    public async Task<ProvedPassword> PrepareAsync(LinkToProvider operation, OperationContext context, CancellationToken ct)
    {
        await providers.PasswordsMustBeEnabledAsync(ct);
        var guess = new Guess(operation.UserName, context.Caller.Address, nameof(LinkToProvider));
        return await passwords.ProveAsync(guess, operation.Password, ct) ?? throw SessionErrors.NoPasswordAccount();
    }

    public async Task HandleAsync(LinkToProvider operation, ProvedPassword proved, OperationContext context, CancellationToken ct)
    {
        var account = await db.Accounts.SingleAsync(a => a.Id == proved.Account, ct);
        if (
            account is not { DeactivatedAt: null, ProviderId: AccountInput.BuiltIn }
            || !await passwords.StillCountsAsync(proved, ct)
        )
        {
            throw SessionErrors.NoPasswordAccount();
        }

        var person = operation.Session.Vouched ?? throw SessionErrors.NotRegistering();
        if (
            // Whoever came by a mailed link was vouched for by nobody else.
            person.ProviderId == AccountInput.BuiltIn
            || !await db.Sessions.AnyAsync(s => s.Id == operation.Session.Id && s.AccountId == null, ct)
            || await db.Accounts.AnyAsync(a => a.ProviderId == person.ProviderId && a.PersistentUserId == person.Subject, ct)
        )
        {
            throw SessionErrors.NotRegistering();
        }

        (account.ProviderId, account.PersistentUserId) = (person.ProviderId, person.Subject);
        await db.BuiltInCredentials.Where(c => c.AccountId == account.Id).ExecuteDeleteAsync(ct);
        await db.Sessions.Where(s => s.AccountId == account.Id).ExecuteDeleteAsync(ct);
        context.Changed(OutboxKind.Account, account.Id);
        context.AuditDetails = $"{account.Identifier} to {person.ProviderId}";
    }
}
