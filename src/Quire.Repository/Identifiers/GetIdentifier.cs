using Quire.Domain.Identifiers;
using Quire.Repository.Operations;

namespace Quire.Repository.Identifiers;

/// <summary>Asks the provider of an identifier what it knows of it.</summary>
/// <param name="Pid">The identifier.</param>
[RequiresSuperuser]
public sealed record GetIdentifier(PersistentId Pid) : IQuery<KnownIdentifier>;

internal sealed class GetIdentifierHandler(IdentifierProviders providers) : IHandle<GetIdentifier, KnownIdentifier>
{
    public async Task<KnownIdentifier> HandleAsync(GetIdentifier operation, OperationContext context, CancellationToken ct)
    {
        var provider = await providers.ForAsync(operation.Pid, ct);
        var state = await AskedProvider.AskAsync(() => provider.StateAsync(operation.Pid, ct), ct);
        return new(operation.Pid, provider.Name, state);
    }
}
