using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Datasets;

/// <summary>Lifts locks of a dataset, whoever holds them.</summary>
/// <param name="Target">The dataset.</param>
/// <param name="Kind">Kind of lock; null for all.</param>
[RequiresSuperuser]
[RequiresAccount]
public sealed record UnlockDataset(ObjectRef Target, string? Kind = null) : ICommand<string>, ITargeted;

internal sealed class UnlockDatasetHandler(RepositoryDb db) : IHandle<UnlockDataset, string>
{
    public async Task<string> HandleAsync(UnlockDataset operation, OperationContext context, CancellationToken ct)
    {
        var kind = operation.Kind is null ? null : DatasetLocks.KnownKind(operation.Kind);
        var id = context.Target.Id;
        var lifted = await db.Locks.Where(l => l.DatasetId == id && (kind == null || l.Kind == kind)).ExecuteDeleteAsync(ct);
        if (kind is null or DatasetLocks.Workflow)
        {
            // Its number lets the other server act for whoever published, as long as the workflow waits.
            await db.WorkflowInvocations.Where(i => i.DatasetId == id).ExecuteDeleteAsync(ct);
        }

        context.Changed(OutboxKind.Dataset, id);
        return (kind, lifted) switch
        {
            (null, 0) => "dataset not locked",
            (null, _) => "locks removed",
            (_, 0) => $"no lock type {kind} on the dataset",
            _ => $"lock type {kind} removed",
        };
    }
}
