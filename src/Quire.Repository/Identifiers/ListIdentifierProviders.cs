using Quire.Repository.Operations;

namespace Quire.Repository.Identifiers;

/// <summary>The providers of identifiers there are.</summary>
[RequiresAccount]
public sealed record ListIdentifierProviders : IQuery<IReadOnlyList<IIdentifierProvider>>;

internal sealed class ListIdentifierProvidersHandler(IEnumerable<IIdentifierProvider> all)
    : IHandle<ListIdentifierProviders, IReadOnlyList<IIdentifierProvider>>
{
    public Task<IReadOnlyList<IIdentifierProvider>> HandleAsync(
        ListIdentifierProviders operation,
        OperationContext context,
        CancellationToken ct
    ) => Task.FromResult<IReadOnlyList<IIdentifierProvider>>([.. all]);
}
