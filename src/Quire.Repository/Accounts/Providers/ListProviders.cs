using Quire.Repository.Operations;

namespace Quire.Repository.Accounts.Providers;

/// <summary>Who vouches for accounts, by name.</summary>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record ListProviders : IQuery<IReadOnlyList<AuthenticationProvider>>;

internal sealed class ListProvidersHandler(AuthenticationProviders providers)
    : IHandle<ListProviders, IReadOnlyList<AuthenticationProvider>>
{
    public Task<IReadOnlyList<AuthenticationProvider>> HandleAsync(
        ListProviders operation,
        OperationContext context,
        CancellationToken ct
    ) => providers.AllAsync(ct).AsTask();
}
