using Quire.Domain.Access;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Datasets.Types;

/// <summary>Chooses the metadata blocks offered for datasets of a type, replacing the whole list.</summary>
[RequiresAccount]
[RequiresSuperuser]
public sealed record SetDatasetTypeBlocks(string IdOrName, IReadOnlyList<string> Blocks) : ICommand<NamesChanged>, IExclusive
{
    public string TurnOf(Caller caller) => Turns.DatasetTypes;
}

internal sealed class SetDatasetTypeBlocksHandler(DatasetTypeParts parts) : IHandle<SetDatasetTypeBlocks, NamesChanged>
{
    public async Task<NamesChanged> HandleAsync(SetDatasetTypeBlocks operation, OperationContext context, CancellationToken ct)
    {
        var type = await parts.FindAsync(operation.IdOrName, ct);
        var before = type.BlockNames;
        type.BlockNames = await parts.BlocksAsync(operation.Blocks, ct);
        context.AuditDetails = type.Name;
        context.Changed(OutboxKind.Installation, 0);
        return new(before, type.BlockNames);
    }
}
