using Quire.Domain.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections;

/// <summary>Tells what datasets of a collection have to be like: its blocks and the fields they and it require.</summary>
[Requires(Permission.AddDataset)]
public sealed record GetDatasetRules(ObjectRef Target) : IQuery<DatasetRules>, ITargeted;

internal sealed class GetDatasetRulesHandler(DatasetRulesLookup inForce) : IHandle<GetDatasetRules, DatasetRules>
{
    public Task<DatasetRules> HandleAsync(GetDatasetRules operation, OperationContext context, CancellationToken ct) =>
        inForce.OfAsync(context.Target, ct);
}
