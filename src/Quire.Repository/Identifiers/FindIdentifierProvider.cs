using Quire.Domain.Identifiers;
using Quire.Repository.Identifiers.Generators;
using Quire.Repository.Operations;

namespace Quire.Repository.Identifiers;

/// <summary>Name of the provider that looks after an identifier; null when none does.</summary>
/// <param name="Pid">The identifier.</param>
[RequiresAccount]
public sealed record FindIdentifierProvider(PersistentId Pid) : IQuery<string?>;

internal sealed class FindIdentifierProviderHandler(
    IEnumerable<IIdentifierProvider> all,
    ConfiguredProviders configured,
    IdentifierProviders providers
) : IHandle<FindIdentifierProvider, string?>
{
    public async Task<string?> HandleAsync(FindIdentifierProvider operation, OperationContext context, CancellationToken ct) =>
        configured.For(operation.Pid) is { } own ? own.Name
        : all.Any(p => p.Serves(operation.Pid)) ? (await providers.ForAsync(operation.Pid, ct)).Name
        : null;
}
