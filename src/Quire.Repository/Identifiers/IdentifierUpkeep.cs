using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Operations;

namespace Quire.Repository.Identifiers;

/// <summary>Asks for the work at the identifier's provider that a change makes necessary; done in the background.</summary>
public sealed class IdentifierUpkeep(IdentifierProviders providers)
{
    /// <summary>A new dataset: its identifier is reserved where that is done elsewhere.</summary>
    public async Task CreatedAsync(OperationContext context, DatasetRecord dataset, CancellationToken ct)
    {
        if ((await providers.ForAsync(dataset.Object.PersistentId!, ct)).IsRemote)
        {
            Enqueue(context, dataset.Object);
        }
    }

    /// <summary>A release or a correction of one: the identifier is made public, or its metadata renewed.</summary>
    public void Published(OperationContext context, RepositoryObject dataset) => Enqueue(context, dataset);

    /// <summary>A dataset that is gone.</summary>
    public void Removed(OperationContext context, RepositoryObject dataset) => Enqueue(context, dataset);

    // Not a job of the dataset: those wait for each other, and nothing of ours may wait for a provider.
    private static void Enqueue(OperationContext context, RepositoryObject dataset) =>
        context.Enqueue(SyncIdentifierJob.JobKind, SyncIdentifierJob.Payload(dataset.Id, dataset.PersistentId!));
}
