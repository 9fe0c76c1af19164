using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Accounts.Sessions;
using Quire.Repository.Data;
using Quire.Repository.Mail;
using Quire.Repository.Operations;

namespace Quire.Repository.Accounts.Resetting;

/// <summary>
/// Makes a link that sets the password of the account an address belongs to, in place of one made before; null where no account
/// with a password here has the address.
/// </summary>
[RequiresSuperuser]
public sealed record MakePasswordLink : ICommand<PasswordLink?>, IExclusive
{
    internal MakePasswordLink(string emailKey) => EmailKey = emailKey;

    internal string EmailKey { get; }

    public string TurnOf(Caller caller) => Turns.Accounts;
}

internal sealed class MakePasswordLinkHandler(RepositoryDb db) : IHandle<MakePasswordLink, PasswordLink?>
{
    public static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    public async Task<PasswordLink?> HandleAsync(MakePasswordLink operation, OperationContext context, CancellationToken ct)
    {
        var account = await db.Accounts.SingleOrDefaultAsync(a => a.EmailKey == operation.EmailKey, ct);
        if (account is not { DeactivatedAt: null, ProviderId: AccountInput.BuiltIn } || !MailAddresses.IsOne(account.Email))
        {
            return null;
        }

        await db.PasswordLinks.Where(l => l.AccountId == account.Id).ExecuteDeleteAsync(ct);
        var token = SessionSecrets.Create();
        db.PasswordLinks.Add(
            new()
            {
                AccountId = account.Id,
                Hash = SessionSecrets.Hash(token),
                EmailKey = account.EmailKey,
                CreatedAt = context.Now,
                ExpiresAt = context.Now + Longest,
            }
        );
        context.AuditDetails = account.Identifier;
        return new(token, account.Identifier, account.DisplayName, account.Email);
    }
}
