using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Jobs;

namespace Quire.Repository.Accounts.Providers;

/// <summary>
/// The providers of the installation, by name; that of passwords is always among them. Read from memory; changes by anybody
/// arrive through the outbox.
/// </summary>
public sealed class AuthenticationProviders(IServiceScopeFactory scopes) : IOutboxSubscriber
{
    private readonly RememberedValue<IReadOnlyList<AuthenticationProvider>> _all = new(scopes, ReadAsync);

    /// <summary>All of them.</summary>
    public ValueTask<IReadOnlyList<AuthenticationProvider>> AllAsync(CancellationToken ct) => _all.GetAsync(ct);

    /// <summary>The one of a name; null when there is none.</summary>
    public async ValueTask<AuthenticationProvider?> FindAsync(string id, CancellationToken ct) =>
        (await AllAsync(ct)).FirstOrDefault(p => p.Id == id);

    /// <summary>Refuses while accounts with a password are switched off.</summary>
    internal async ValueTask PasswordsMustBeEnabledAsync(CancellationToken ct)
    {
        if (await FindAsync(AccountInput.BuiltIn, ct) is not { Enabled: true })
        {
            throw ProviderErrors.PasswordsOff();
        }
    }

    public Task ApplyAsync(IReadOnlyList<OutboxRecord> changes, CancellationToken ct)
    {
        if (changes.Any(c => c.Kind == OutboxKind.Installation))
        {
            _all.Forget();
        }

        return Task.CompletedTask;
    }

    private static async Task<IReadOnlyList<AuthenticationProvider>> ReadAsync(RepositoryDb db, CancellationToken ct)
    {
        var stored = await db
            .AuthenticationProviders.AsNoTracking()
            .Select(p => new AuthenticationProvider(p.Id, p.FactoryAlias, p.Title, p.Subtitle, p.FactoryData, p.Enabled))
            .ToListAsync(ct);
        if (stored.TrueForAll(p => p.Id != AccountInput.BuiltIn))
        {
            stored.Add(AuthenticationProvider.BuiltIn);
        }

        return [.. stored.OrderBy(p => p.Id, StringComparer.Ordinal)];
    }
}
