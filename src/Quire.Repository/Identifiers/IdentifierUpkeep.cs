using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Operations;

namespace Quire.Repository.Identifiers;

/// <summary>
/// Asks for the work at the identifier's provider that a change makes necessary; done in the background. Where the provider is
/// this installation itself there is none.
/// </summary>
public sealed class IdentifierUpkeep(IdentifierProviders providers)
{
    /// <summary>A new dataset: its identifier is reserved.</summary>
    public Task CreatedAsync(OperationContext context, DatasetRecord dataset, CancellationToken ct) =>
        AskAsync(context, dataset.Object, ct);

    /// <summary>A release or a correction of one: the identifier is made public, or its metadata renewed.</summary>
    public async Task PublishedAsync(OperationContext context, DatasetRecord dataset, CancellationToken ct)
    {
        if (!await AskAsync(context, dataset.Object, ct))
        {
            dataset.IdentifierRegistered = true;
        }
    }

    /// <summary>Something its provider is told of may have changed; tells whether there is anything to do.</summary>
    public Task<bool> ChangedAsync(OperationContext context, RepositoryObject dataset, CancellationToken ct) =>
        AskAsync(context, dataset, ct);

    /// <summary>A dataset that is gone.</summary>
    public Task RemovedAsync(OperationContext context, RepositoryObject dataset, CancellationToken ct) =>
        AskAsync(context, dataset, ct);

    // Not a job of the dataset: those wait for each other, and nothing of ours may wait for a provider.
    private async Task<bool> AskAsync(OperationContext context, RepositoryObject dataset, CancellationToken ct)
    {
        var pid = dataset.PersistentId!;
        var remote = (await providers.ForAsync(pid, ct)).IsRemote;
        if (remote)
        {
            context.Enqueue(new SyncIdentifierJob(dataset.Id, pid.ToString(), dataset.PublishedAt is not null));
        }

        return remote;
    }
}
