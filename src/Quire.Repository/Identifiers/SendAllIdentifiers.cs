using Quire.Domain.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Identifiers;

/// <summary>
/// Has the metadata and the addresses of all public datasets and files sent to the providers of their identifiers once more, in
/// the background.
/// </summary>
[RequiresSuperuser]
public sealed record SendAllIdentifiers : ICommand, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Identifiers;
}

internal sealed class SendAllIdentifiersHandler : IHandle<SendAllIdentifiers>
{
    public Task HandleAsync(SendAllIdentifiers operation, OperationContext context, CancellationToken ct)
    {
        context.Enqueue(new SyncIdentifiersJob(After: 0));
        return Task.CompletedTask;
    }
}
