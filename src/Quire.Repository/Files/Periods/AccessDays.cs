using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Files;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Files.Tables;
using Quire.Repository.Identifiers;
using Quire.Repository.Operations;
using Quire.Repository.Publishing;

namespace Quire.Repository.Files.Periods;

/// <summary>
/// Keeps of a dataset when the next embargo or retention period of its files ends, and has what follows from that done then.
/// </summary>
public sealed class AccessDays(RepositoryDb db, IdentifierUpkeep identifiers, VersionUnf unf)
{
    /// <summary>Embargoes or retention periods of files were changed by the operation.</summary>
    public async Task ChangedAsync(OperationContext context, IReadOnlyCollection<long> files, CancellationToken ct)
    {
        var dataset = context.Target.Id;
        await PlanAsync(context, ct);
        await unf.RenewAllAsync(dataset, context.Today, ct);
        context.Changed(OutboxKind.Dataset, dataset);
        if (context.Target.PublishedAt is not null)
        {
            // What providers say of access is of the day too, of the dataset and of its files.
            await identifiers.SendAsync(context, context.Target, ct);
        }

        if (files.Count > AnnounceFilesJob.AtOnce)
        {
            context.Enqueue(new AnnounceFilesJob(dataset));
            return;
        }

        foreach (var file in files)
        {
            context.Changed(OutboxKind.File, file);
        }
    }

    /// <summary>
    /// Does what follows from the ends that have come: exports, search and answers are made anew. Gives the number of files; none
    /// when nothing was due.
    /// </summary>
    public async Task<int> FollowAsync(OperationContext context, CancellationToken ct)
    {
        var (dataset, today) = (context.Target.Id, context.Today);
        if (await DayOfAsync(dataset, ct) is not { } due || due > today)
        {
            return 0;
        }

        var before = due.AddDays(-1);
        var ended = await OfDataset(dataset)
            .Where(f => (f.EmbargoEnd >= due && f.EmbargoEnd <= today) || (f.RetentionEnd >= before && f.RetentionEnd < today))
            .Select(f => f.Id)
            .Take(AnnounceFilesJob.AtOnce + 1)
            .ToListAsync(ct);
        await ChangedAsync(context, ended, ct);
        context.AuditDetails = ended.Count.ToString(CultureInfo.InvariantCulture);
        return ended.Count;
    }

    private async Task PlanAsync(OperationContext context, CancellationToken ct)
    {
        var (id, today) = (context.Target.Id, context.Today);
        var embargo = await OfDataset(id).Where(f => f.EmbargoEnd > today).MinAsync(f => f.EmbargoEnd, ct);
        var retention = await OfDataset(id).Where(f => f.RetentionEnd >= today).MinAsync(f => f.RetentionEnd, ct);
        // A period kept to the last day there is never ends.
        var expiry = retention < DateOnly.MaxValue ? retention.Value.AddDays(1) : (DateOnly?)null;
        var next = !(expiry < embargo) && embargo is not null ? embargo : expiry;
        var dataset = await db.Datasets.SingleAsync(d => d.Id == id, ct);
        dataset.FileAccessChangesOn = next;
        dataset.Revision++;
        if (next is { } day)
        {
            context.Enqueue(new FollowFilePeriodsJob(id), day.Begin());
        }
    }

    private IQueryable<FileRecord> OfDataset(long dataset) => db.Files.Where(f => f.Object.OwnerId == dataset);

    private Task<DateOnly?> DayOfAsync(long dataset, CancellationToken ct) =>
        db.Datasets.Where(d => d.Id == dataset).Select(d => d.FileAccessChangesOn).SingleOrDefaultAsync(ct);
}
