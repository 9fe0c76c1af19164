using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Texts;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Accounts.Providers;

/// <summary>Adds somebody who vouches for accounts, or replaces the one of the same name.</summary>
/// <param name="Provider">The provider.</param>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record SaveProvider(AuthenticationProvider Provider) : ICommand, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Providers;
}

internal sealed class SaveProviderHandler(RepositoryDb db) : IHandle<SaveProvider>
{
    public async Task HandleAsync(SaveProvider operation, OperationContext context, CancellationToken ct)
    {
        var provider = operation.Provider;
        MustBeSound(provider);
        var record = await db.AuthenticationProviders.SingleOrDefaultAsync(p => p.Id == provider.Id, ct);
        if (record is null)
        {
            record = new() { Id = provider.Id, FactoryAlias = provider.FactoryAlias };
            db.AuthenticationProviders.Add(record);
        }

        if (!provider.Enabled || record.FactoryData != provider.FactoryData)
        {
            // Whom another issuer vouches for may be somebody else.
            await db.Sessions.Where(s => s.ProviderId == provider.Id).ExecuteDeleteAsync(ct);
        }

        (record.FactoryAlias, record.Title, record.Subtitle) = (provider.FactoryAlias, provider.Title, provider.Subtitle);
        (record.FactoryData, record.Enabled) = (provider.FactoryData, provider.Enabled);
        context.Changed(OutboxKind.Installation, 0);
        context.AuditDetails = $"{provider.Id} {(provider.Enabled ? "enabled" : "disabled")}";
    }

    private static void MustBeSound(AuthenticationProvider provider)
    {
        if (string.IsNullOrWhiteSpace(provider.Id))
        {
            throw ProviderErrors.NameMissing();
        }

        TextLimits.ProviderId.MustAllow(provider.Id);
        TextLimits.ProviderText.MustAllow(provider.Title);
        TextLimits.ProviderText.MustAllow(provider.Subtitle);
        TextLimits.ProviderData.MustAllow(provider.FactoryData);
        if (ProviderKinds.All.All(k => k.Alias != provider.FactoryAlias))
        {
            throw ProviderErrors.KindUnknown(provider.FactoryAlias, ProviderKinds.All.Select(k => k.Alias));
        }

        if (provider.Id == AccountInput.BuiltIn != (provider.FactoryAlias == ProviderKinds.BuiltIn))
        {
            throw ProviderErrors.BuiltInAlone(provider.FactoryAlias);
        }

        if (provider.FactoryAlias == ProviderKinds.OpenId && OpenIdSettings.Of(provider) is null)
        {
            throw ProviderErrors.Unreachable();
        }
    }
}
