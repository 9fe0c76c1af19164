using Quire.Repository.Data.Administration;
using Quire.Repository.Operations;

namespace Quire.Repository.Administration.Tools;

/// <summary>Reads an external tool.</summary>
[Open("pages show them to everybody")]
public sealed record GetExternalTool(long Id) : IQuery<ExternalToolRecord>;

internal sealed class GetExternalToolHandler(ExternalTools tools) : IHandle<GetExternalTool, ExternalToolRecord>
{
    public Task<ExternalToolRecord> HandleAsync(GetExternalTool operation, OperationContext context, CancellationToken ct) =>
        tools.FindAsync(operation.Id, ct);
}
