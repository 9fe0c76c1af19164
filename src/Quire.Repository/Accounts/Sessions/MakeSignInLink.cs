using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Accounts.Sessions;

/// <summary>
/// Makes what signs the owner of an account in with a browser, once and within hours, for whoever runs the installation: of its
/// first administrator, who has no password, or of somebody who cannot be mailed to. Gives what the link says.
/// </summary>
/// <param name="Identifier">Name of the account.</param>
[RequiresSuperuser]
public sealed record MakeSignInLink(string Identifier) : ICommand<string>, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Accounts;
}

internal sealed class MakeSignInLinkHandler(RepositoryDb db, SessionOpening opening) : IHandle<MakeSignInLink, string>
{
    public async Task<string> HandleAsync(MakeSignInLink operation, OperationContext context, CancellationToken ct)
    {
        var account = await db.AccountAsync(operation.Identifier, ct);
        if (account.DeactivatedAt is not null)
        {
            throw SessionErrors.Closed();
        }

        context.AuditDetails = account.Identifier;
        return await opening.OpenLinkAsync(account, context, ct);
    }
}
