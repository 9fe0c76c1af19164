using Quire.Repository.Data.Datasets;
using Quire.Repository.Data.Files;
using Quire.Repository.Operations;

namespace Quire.Repository.Files.Tables;

/// <summary>What follows when files are taken out of a draft that were tables there, or were to become some.</summary>
public sealed class RemovedTables(IngestBatches ingests, VersionUnf unf, UnusedContents unused)
{
    /// <summary>
    /// They are waited for no longer, the fingerprint of the draft is that of the others, and what no version mentions goes.
    /// </summary>
    public async Task FollowAsync(
        OperationContext context,
        DatasetVersionRecord draft,
        IReadOnlyCollection<FileEntryRecord> removed,
        CancellationToken ct
    )
    {
        await ingests.RemovedAsync(context, ct);
        if (removed.All(e => e.ContentId is null))
        {
            return;
        }

        await unf.RenewAsync(draft, context.Today, ct);
        await unused.RemoveAsync(context, draft.DatasetId, ct);
    }
}
