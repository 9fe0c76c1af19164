using Quire.Domain.Access;
using Quire.Repository.Data.Administration;
using Quire.Repository.Operations;

namespace Quire.Repository.Administration.Tools;

/// <summary>Adds an external tool by its manifest, for administrators without an account.</summary>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record RegisterExternalTool(Input<ToolInput> Tool) : ICommand<ExternalToolRecord>, IExclusive
{
    public string TurnOf(Caller caller) => Turns.ExternalTools;
}

internal sealed class RegisterExternalToolHandler(ExternalTools tools) : IHandle<RegisterExternalTool, ExternalToolRecord>
{
    public Task<ExternalToolRecord> HandleAsync(RegisterExternalTool operation, OperationContext context, CancellationToken ct) =>
        tools.AddAsync(operation.Tool.Value, context, ct);
}
