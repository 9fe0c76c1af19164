using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Quire.Domain.Datasets;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Datasets;

/// <summary>
/// Opens the draft of a dataset for a change, making one from the newest version when there is none. Nothing of the released
/// version is written: a draft begins as a copy of one row and lists the same files by being the next in sequence.
/// </summary>
public sealed class DraftVersions(RepositoryDb db)
{
    /// <summary>
    /// The draft, or else the version one would begin from: what a change can be judged by before anything is written.
    /// </summary>
    public Task<DatasetVersionRecord> NewestAsync(OperationContext context, CancellationToken ct) =>
        db.Versions.Include(v => v.Dataset).ThenInclude(d => d.Object).NewestOf(context.Target.Id).FirstAsync(ct);

    /// <summary>Refuses an edit that began from another state than the newest version has.</summary>
    /// <param name="seenAt">The time of the last change the editor saw, to the second; null when it was not said.</param>
    /// <param name="context">The operation.</param>
    /// <param name="ct">Cancels.</param>
    public async Task MustBeCurrentAsync(Input<DateTime>? seenAt, OperationContext context, CancellationToken ct)
    {
        if (seenAt is null)
        {
            return;
        }

        var seen = seenAt.Value;
        var changed = await db.Versions.NewestOf(context.Target.Id).Select(v => v.UpdatedAt).FirstAsync(ct);
        // The wire tells times to the second.
        if (changed.Ticks / TimeSpan.TicksPerSecond != seen.Ticks / TimeSpan.TicksPerSecond)
        {
            throw DatasetErrors.Outdated(seen.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        }
    }

    /// <summary>The tracked draft with its dataset and object, its revision and time already moved on.</summary>
    public async Task<DatasetVersionRecord> OpenAsync(OperationContext context, CancellationToken ct) =>
        Open(context, await NewestAsync(context, ct));

    /// <summary>The same where the newest version was read before.</summary>
    public DatasetVersionRecord Open(OperationContext context, DatasetVersionRecord newest)
    {
        var dataset = context.Target.Id;
        newest.Dataset.Revision++;
        newest.Dataset.DraftChanges++;
        if (newest.State == VersionState.Draft)
        {
            newest.UpdatedAt = context.Now;
            newest.Revision++;
            return newest;
        }

        var draft = new DatasetVersionRecord
        {
            DatasetId = dataset,
            Dataset = newest.Dataset,
            Sequence = newest.Sequence + 1,
            State = VersionState.Draft,
            Metadata = newest.Metadata,
            Title = newest.Title,
            Terms = newest.Terms,
            CreatedAt = context.Now,
            UpdatedAt = context.Now,
            CreatorId = context.Caller.AccountId,
            FileCount = newest.FileCount,
            FileBytes = newest.FileBytes,
            Unf = newest.Unf,
            Revision = 1,
        };
        db.Versions.Add(draft);
        // Whoever shows the released version says that a draft is open. Files of a withdrawn one can be seen again, in the draft.
        context.Changed(newest.State == VersionState.Deaccessioned ? OutboxKind.DatasetWithFiles : OutboxKind.Dataset, dataset);
        return draft;
    }
}
