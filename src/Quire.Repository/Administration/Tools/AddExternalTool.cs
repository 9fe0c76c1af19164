using Quire.Domain.Access;
using Quire.Repository.Data.Administration;
using Quire.Repository.Operations;

namespace Quire.Repository.Administration.Tools;

/// <summary>Adds an external tool by its manifest.</summary>
[RequiresAccount]
[RequiresSuperuser]
public sealed record AddExternalTool(Input<ToolInput> Tool) : ICommand<ExternalToolRecord>, IExclusive
{
    public string TurnOf(Caller caller) => Turns.ExternalTools;
}

internal sealed class AddExternalToolHandler(ExternalTools tools) : IHandle<AddExternalTool, ExternalToolRecord>
{
    public Task<ExternalToolRecord> HandleAsync(AddExternalTool operation, OperationContext context, CancellationToken ct) =>
        tools.AddAsync(operation.Tool.Value, context, ct);
}
