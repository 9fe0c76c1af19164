using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Accounts.Providers;

/// <summary>
/// Removes somebody who vouches for accounts, if there; the accounts stay. Gives a warning where nobody is left, or nothing.
/// </summary>
/// <param name="Id">Name of the provider.</param>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record DeleteProvider(string Id) : ICommand<string>, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Providers;
}

internal sealed class DeleteProviderHandler(RepositoryDb db) : IHandle<DeleteProvider, string>
{
    public async Task<string> HandleAsync(DeleteProvider operation, OperationContext context, CancellationToken ct)
    {
        if (operation.Id == AccountInput.BuiltIn)
        {
            throw ProviderErrors.BuiltInStays();
        }

        await db.AuthenticationProviders.Where(p => p.Id == operation.Id).ExecuteDeleteAsync(ct);
        await db.Sessions.Where(s => s.ProviderId == operation.Id).ExecuteDeleteAsync(ct);
        context.Changed(OutboxKind.Installation, 0);
        context.AuditDetails = operation.Id;
        return await db.WarningWithoutAsync(operation.Id, ct);
    }
}
