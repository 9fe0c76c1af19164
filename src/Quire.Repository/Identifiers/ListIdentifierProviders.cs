using Quire.Repository.Identifiers.Generators;
using Quire.Repository.Operations;

namespace Quire.Repository.Identifiers;

/// <summary>The providers of identifiers there are: those of the configuration, and those the settings choose among.</summary>
[RequiresAccount]
public sealed record ListIdentifierProviders : IQuery<IReadOnlyList<ListedProvider>>;

internal sealed class ListIdentifierProvidersHandler(
    IEnumerable<IIdentifierProvider> all,
    ConfiguredProviders configured,
    IdentifierGenerators generators
) : IHandle<ListIdentifierProviders, IReadOnlyList<ListedProvider>>
{
    public async Task<IReadOnlyList<ListedProvider>> HandleAsync(
        ListIdentifierProviders operation,
        OperationContext context,
        CancellationToken ct
    )
    {
        var listed = configured.All.Select(p => new ListedProvider(p.Name, p.IsRemote, p.Generator)).ToList();
        foreach (var provider in all)
        {
            listed.Add(new(provider.Name, provider.IsRemote, await generators.FindAsync(provider.Name, ct)));
        }

        return listed;
    }
}
