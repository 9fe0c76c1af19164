using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Accounts.Sessions;
using Quire.Repository.Data;
using Quire.Repository.Data.Accounts;
using Quire.Repository.Operations;

namespace Quire.Repository.Accounts.Registering;

/// <summary>
/// Makes a link by which whoever reads mail at an address makes an account, in place of one made before; where an account has the
/// address, tells which; null where that one is closed. The link opens a session of somebody who is about to make an account, for
/// whom the installation itself vouches: the address is theirs.
/// </summary>
[RequiresSuperuser]
public sealed record MakeSignUpLink : ICommand<SignUpLink?>, IExclusive
{
    internal MakeSignUpLink(string email) => Email = email;

    internal string Email { get; }

    public string TurnOf(Caller caller) => Turns.Accounts;
}

internal sealed class MakeSignUpLinkHandler(RepositoryDb db, SessionOpening opening) : IHandle<MakeSignUpLink, SignUpLink?>
{
    public async Task<SignUpLink?> HandleAsync(MakeSignUpLink operation, OperationContext context, CancellationToken ct)
    {
        var key = AccountRules.EmailKey(operation.Email);
        if (await db.Accounts.SingleOrDefaultAsync(a => a.EmailKey == key, ct) is { } account)
        {
            return account.DeactivatedAt is null
                ? new(account.Email, Token: null, account.Identifier, account.ProviderId == AccountInput.BuiltIn)
                : null;
        }

        await db
            .Sessions.Where(s => s.AccountId == null && s.ProviderId == AccountInput.BuiltIn && s.PersistentUserId == key)
            .ExecuteDeleteAsync(ct);
        var person = new VouchedPerson(AccountInput.BuiltIn, key, null, null, null, operation.Email, IsEmailVerified: true);
        var opened = await opening.OpenAsync(person, SessionLife.Mailed, context, ct);
        return new(operation.Email, opened.Secret);
    }
}
