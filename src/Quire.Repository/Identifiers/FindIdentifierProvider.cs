using Quire.Domain.Identifiers;
using Quire.Repository.Operations;

namespace Quire.Repository.Identifiers;

/// <summary>Name of the provider that looks after an identifier; null when none does.</summary>
/// <param name="Pid">The identifier.</param>
[RequiresAccount]
public sealed record FindIdentifierProvider(PersistentId Pid) : IQuery<string?>;

internal sealed class FindIdentifierProviderHandler(IEnumerable<IIdentifierProvider> all, IdentifierProviders providers)
    : IHandle<FindIdentifierProvider, string?>
{
    public async Task<string?> HandleAsync(FindIdentifierProvider operation, OperationContext context, CancellationToken ct) =>
        all.Any(p => p.Serves(operation.Pid)) ? (await providers.ForAsync(operation.Pid, ct)).Name : null;
}
