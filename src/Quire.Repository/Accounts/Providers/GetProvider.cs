using Quire.Repository.Operations;

namespace Quire.Repository.Accounts.Providers;

/// <summary>One who vouches for accounts.</summary>
/// <param name="Id">Name of the provider.</param>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record GetProvider(string Id) : IQuery<AuthenticationProvider>;

internal sealed class GetProviderHandler(AuthenticationProviders providers) : IHandle<GetProvider, AuthenticationProvider>
{
    public async Task<AuthenticationProvider> HandleAsync(
        GetProvider operation,
        OperationContext context,
        CancellationToken ct
    ) => await providers.FindAsync(operation.Id, ct) ?? throw ProviderErrors.NotFound(operation.Id);
}
