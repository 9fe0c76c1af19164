using Quire.Domain.Identifiers;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Identifiers.Files;
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

    /// <summary>
    /// Something the provider is told of a dataset or a file may have changed; tells whether there is anything to do.
    /// </summary>
    public Task<bool> ChangedAsync(OperationContext context, RepositoryObject item, CancellationToken ct) =>
        AskAsync(context, item, ct);

    /// <summary>Sends what is known of a dataset, and of its files that have identifiers, once more.</summary>
    public async Task SendAsync(OperationContext context, RepositoryObject dataset, CancellationToken ct)
    {
        if (await AskAsync(context, dataset, ct) && dataset.PublishedAt is not null)
        {
            context.Enqueue(new SyncFileIdentifiersJob(dataset.Id));
        }
    }

    /// <summary>The identifier a dataset was public with before, if there is one, goes on leading to it.</summary>
    public async Task SendFormerAsync(OperationContext context, DatasetRecord dataset, CancellationToken ct)
    {
        if (
            dataset.FormerIsPublic
            && PersistentId.TryParse(dataset.FormerIdentifier, out var former)
            && (await providers.ForAsync(former, ct)).IsRemote
        )
        {
            context.Enqueue(new SyncIdentifierJob(dataset.Id, former.ToString(), WasPublic: true));
        }
    }

    /// <summary>The identifier a dataset has now, and will have no longer, is given back.</summary>
    public Task GivenUpAsync(OperationContext context, RepositoryObject dataset, CancellationToken ct) =>
        AskAsync(context, dataset, ct);

    /// <summary>A dataset that is gone.</summary>
    public Task RemovedAsync(OperationContext context, RepositoryObject dataset, CancellationToken ct) =>
        AskAsync(context, dataset, ct);

    /// <summary>Files with identifiers that are gone, too many perhaps for their provider to hear of them all at once.</summary>
    public async Task RemovedAsync(OperationContext context, IReadOnlyList<RepositoryObject> files, CancellationToken ct)
    {
        foreach (var (batch, some) in files.Chunk(FileIdentifiers.AtOnce).Index())
        {
            foreach (var file in some)
            {
                _ = await AskAsync(context, file, ct, context.Now + (batch * FileIdentifiers.Pause));
            }
        }
    }

    /// <summary>Whether the identifier of a dataset or a file is kept elsewhere.</summary>
    public async Task<bool> IsElsewhereAsync(RepositoryObject item, CancellationToken ct) =>
        (await providers.ForAsync(item.PersistentId!, ct)).IsRemote;

    // Not a job of the dataset: those wait for each other, and nothing of ours may wait for a provider.
    private async Task<bool> AskAsync(OperationContext context, RepositoryObject item, CancellationToken ct, DateTime? at = null)
    {
        var remote = await IsElsewhereAsync(item, ct);
        if (remote)
        {
            context.Enqueue(new SyncIdentifierJob(item.Id, item.PersistentId!.ToString(), item.PublishedAt is not null), at);
        }

        return remote;
    }
}
