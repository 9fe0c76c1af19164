using Quire.Domain.Access;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Datasets;

/// <summary>Locks a dataset until somebody lifts the lock.</summary>
/// <param name="Target">The dataset.</param>
/// <param name="Kind">Kind of lock.</param>
[RequiresSuperuser]
[RequiresAccount]
public sealed record LockDataset(ObjectRef Target, string Kind) : ICommand<string>, ITargeted;

internal sealed class LockDatasetHandler(DatasetLocks locks) : IHandle<LockDataset, string>
{
    public async Task<string> HandleAsync(LockDataset operation, OperationContext context, CancellationToken ct)
    {
        var kind = DatasetLocks.KnownKind(operation.Kind);
        await locks.TakeAsync(context, kind, lease: null, message: null, ct);
        context.Changed(OutboxKind.Dataset, context.Target.Id);
        return $"dataset locked with lock type {kind}";
    }
}
