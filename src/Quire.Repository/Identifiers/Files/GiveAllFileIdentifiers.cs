using Quire.Domain.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Identifiers.Files;

/// <summary>Gives identifiers to all public files without one, wherever files are given some.</summary>
[RequiresAccount]
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record GiveAllFileIdentifiers : ICommand<RegisteredFiles>, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Identifiers;
}

internal sealed class GiveAllFileIdentifiersHandler(UnnamedFiles files) : IHandle<GiveAllFileIdentifiers, RegisteredFiles>
{
    public async Task<RegisteredFiles> HandleAsync(
        GiveAllFileIdentifiers operation,
        OperationContext context,
        CancellationToken ct
    )
    {
        var found = await files.CountAsync(collection: null, ct);
        var given = await files.GiveNextAsync(context, collection: null, after: 0, ct);
        context.AuditDetails = $"{given} of {found} files";
        return new(given, found);
    }
}
