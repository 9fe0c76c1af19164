using Quire.Repository.Data.Datasets;
using Quire.Repository.Data.Files;
using Quire.Repository.Operations;

namespace Quire.Repository.Files.Tables;

/// <summary>What follows when files are taken out of a draft that were tables there.</summary>
public sealed class RemovedTables(VersionUnf unf, UnusedContents unused)
{
    /// <summary>The fingerprint of the draft is that of the others, and what no version mentions goes.</summary>
    public async Task FollowAsync(
        OperationContext context,
        DatasetVersionRecord draft,
        IReadOnlyCollection<FileEntryRecord> removed,
        CancellationToken ct
    )
    {
        if (removed.All(e => e.ContentId is null))
        {
            return;
        }

        await unf.RenewAsync(draft, context.Today, ct);
        await unused.RemoveAsync(context, draft.DatasetId, ct);
    }
}
