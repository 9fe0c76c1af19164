using Quire.Domain.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Identifiers.Files;

/// <summary>Gives identifiers to the next files of those that are to have some, and asks for those after them.</summary>
/// <param name="Collection">The collection in whose own datasets they lie; null for all.</param>
/// <param name="After">The last file that was looked at.</param>
[RequiresSuperuser]
public sealed record GiveNextFileIdentifiers(long? Collection, long After) : ICommand, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Identifiers;
}

internal sealed class GiveNextFileIdentifiersHandler(UnnamedFiles files) : IHandle<GiveNextFileIdentifiers>
{
    public async Task HandleAsync(GiveNextFileIdentifiers operation, OperationContext context, CancellationToken ct) =>
        context.AuditDetails = $"{await files.GiveNextAsync(context, operation.Collection, operation.After, ct)} files";
}
