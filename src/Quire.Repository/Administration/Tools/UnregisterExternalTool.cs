using Quire.Domain.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Administration.Tools;

/// <summary>Removes an external tool, for administrators without an account.</summary>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record UnregisterExternalTool(long Id) : ICommand, IExclusive
{
    public string TurnOf(Caller caller) => Turns.ExternalTools;
}

internal sealed class UnregisterExternalToolHandler(ExternalTools tools) : IHandle<UnregisterExternalTool>
{
    public Task HandleAsync(UnregisterExternalTool operation, OperationContext context, CancellationToken ct) =>
        tools.RemoveAsync(operation.Id, context, ct);
}
