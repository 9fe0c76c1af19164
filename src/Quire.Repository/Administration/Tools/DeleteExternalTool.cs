using Quire.Domain.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Administration.Tools;

/// <summary>Removes an external tool.</summary>
[RequiresAccount]
[RequiresSuperuser]
public sealed record DeleteExternalTool(long Id) : ICommand, IExclusive
{
    public string TurnOf(Caller caller) => Turns.ExternalTools;
}

internal sealed class DeleteExternalToolHandler(ExternalTools tools) : IHandle<DeleteExternalTool>
{
    public Task HandleAsync(DeleteExternalTool operation, OperationContext context, CancellationToken ct) =>
        tools.RemoveAsync(operation.Id, context, ct);
}
