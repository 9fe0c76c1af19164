using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Accounts;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Accounts.Providers;

/// <summary>
/// Lets accounts in by a provider, or not any more; tokens of this installation go on working. Gives the sentence clients show.
/// </summary>
/// <param name="Id">Name of the provider.</param>
/// <param name="Enabled">Whether it is to be enabled.</param>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record EnableProvider(string Id, bool Enabled) : ICommand<string>, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Providers;
}

internal sealed class EnableProviderHandler(RepositoryDb db) : IHandle<EnableProvider, string>
{
    public async Task<string> HandleAsync(EnableProvider operation, OperationContext context, CancellationToken ct)
    {
        var id = operation.Id;
        var record = await db.AuthenticationProviders.SingleOrDefaultAsync(p => p.Id == id, ct) ?? BuiltIn(id);
        var before = record.Enabled;
        record.Enabled = operation.Enabled;
        if (!operation.Enabled)
        {
            await db.Sessions.Where(s => s.ProviderId == id).ExecuteDeleteAsync(ct);
        }

        context.Changed(OutboxKind.Installation, 0);
        context.AuditDetails = $"{id} {(operation.Enabled ? "enabled" : "disabled")}";
        if (operation.Enabled)
        {
            return before ? $"Authentication provider '{id}' already enabled" : $"Authentication Provider {id} enabled";
        }

        return $"Authentication Provider '{id}' disabled. {await db.WarningWithoutAsync(id, ct)}";
    }

    private AuthenticationProviderRecord BuiltIn(string id)
    {
        if (id != AccountInput.BuiltIn)
        {
            throw ProviderErrors.NotFound(id);
        }

        var usual = AuthenticationProvider.BuiltIn;
        var record = new AuthenticationProviderRecord
        {
            Id = usual.Id,
            FactoryAlias = usual.FactoryAlias,
            Title = usual.Title,
            Subtitle = usual.Subtitle,
            FactoryData = usual.FactoryData,
            Enabled = usual.Enabled,
        };
        db.AuthenticationProviders.Add(record);
        return record;
    }
}
