using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Accounts.Sessions;

/// <summary>Ends a session, or with it all of the account.</summary>
/// <param name="Session">The session.</param>
/// <param name="Everywhere">Whether all sessions of its account end.</param>
[Open("whoever has a session may end it")]
public sealed record EndSession(Session Session, bool Everywhere) : ICommand, IExclusive
{
    public string TurnOf(Caller caller) => Turns.SessionsOf(caller.Identifier);
}

internal sealed class EndSessionHandler(RepositoryDb db) : IHandle<EndSession>
{
    public async Task HandleAsync(EndSession operation, OperationContext context, CancellationToken ct)
    {
        var (id, account) = (operation.Session.Id, operation.Everywhere ? operation.Session.AccountId : null);
        var ended = await db
            .Sessions.Where(s => s.Id == id || (account != null && s.AccountId == account))
            .ExecuteDeleteAsync(ct);
        context.AuditDetails = $"{context.Caller.Identifier}: {ended}";
    }
}
