using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Quire.Domain.Datasets;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Data.Files;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Datasets;
using Quire.Repository.Files.Listing;
using Quire.Repository.Notifications;
using Quire.Repository.Operations;

namespace Quire.Repository.Files.Tables;

/// <summary>
/// The files of a dataset that are to be read as tables. As long as one of them waits the dataset has a lock that stands against
/// publication and nothing else; when none does, whoever uploaded them is told.
/// </summary>
public sealed class IngestBatches(RepositoryDb db, Notifier notifier, VersionUnf unf, DatasetLocks locks)
{
    // A text somebody reads; the files themselves say the rest.
    private const int MostNames = 20;

    /// <summary>Refuses to go on while a dataset is being published: what is published is what was there when it began.</summary>
    public async Task MustNotBePublishedAsync(long dataset, DateTime now, CancellationToken ct)
    {
        if (await IsBeingPublishedAsync(dataset, now, ct))
        {
            throw TableErrors.BeingPublished();
        }
    }

    /// <summary>Whether a dataset is being published, or a workflow before or after that is at work.</summary>
    public async Task<bool> IsBeingPublishedAsync(long dataset, DateTime now, CancellationToken ct)
    {
        var held = await locks.InForceAsync(dataset, now, ct);
        return held.Exists(l => l.Kind is DatasetLocks.FinalizePublication or DatasetLocks.Workflow);
    }

    /// <summary>Has files read, the smallest first. The operation's caller is told how it ended.</summary>
    /// <param name="context">The operation.</param>
    /// <param name="dataset">The dataset.</param>
    /// <param name="files">The files, saved.</param>
    /// <param name="opensDraft">Whether a draft is opened for tables where there is none by then.</param>
    /// <param name="ct">Cancels.</param>
    public async Task ScheduleAsync(
        OperationContext context,
        long dataset,
        IReadOnlyCollection<FileRecord> files,
        bool opensDraft,
        CancellationToken ct
    )
    {
        if (files.Count == 0)
        {
            return;
        }

        foreach (var file in files.OrderBy(f => f.Size).ThenBy(f => f.Id))
        {
            db.FileIngests.Add(
                new()
                {
                    FileId = file.Id,
                    DatasetId = dataset,
                    State = IngestState.Scheduled,
                    AccountId = context.Caller.AccountId,
                    OpensDraft = opensDraft,
                    RequestedAt = context.Now,
                }
            );
            context.Enqueue(new IngestFileJob(file.Id, dataset));
        }

        var waiting = await Scheduled(dataset).CountAsync(ct) + files.Count;
        var held = await LockAsync(dataset, ct);
        if (held is null)
        {
            held = new()
            {
                DatasetId = dataset,
                Kind = DatasetLocks.Ingest,
                AccountId = context.Caller.AccountId,
                CreatedAt = context.Now,
                AllowsEdits = true,
            };
            db.Locks.Add(held);
        }

        held.Message = Message(waiting);
        context.Changed(OutboxKind.Dataset, dataset);
    }

    /// <summary>
    /// Files are no more, and with them what was waited for. The reading of a file need not come to notice: that of one whose
    /// bytes are still taken over begins afterwards.
    /// </summary>
    public async Task RemovedAsync(OperationContext context, CancellationToken ct)
    {
        if (await LockAsync(context.Target.Id, ct) is not null)
        {
            await EndAsync(context, ct);
        }
    }

    /// <summary>A file was read, or is no more: the lock goes with the last of them, and people are told.</summary>
    public async Task EndAsync(OperationContext context, CancellationToken ct)
    {
        var dataset = context.Target.Id;
        await db.SaveChangesAsync(ct);
        var waiting = await Scheduled(dataset).CountAsync(ct);
        var held = await LockAsync(dataset, ct);
        if (held is not null)
        {
            context.Changed(OutboxKind.Dataset, dataset);
            if (waiting > 0)
            {
                held.Message = Message(waiting);
                return;
            }

            db.Locks.Remove(held);
        }

        if (waiting > 0)
        {
            return;
        }

        var newest = await db.Versions.NewestOf(dataset).FirstAsync(ct);
        if (newest.State == VersionState.Draft)
        {
            newest.Unf = await unf.OfAsync(newest, context.Today, ct);
        }

        await TellAsync(context, newest, ct);
    }

    private async Task TellAsync(OperationContext context, DatasetVersionRecord newest, CancellationToken ct)
    {
        var ended = await db.FileIngests.Where(i => i.DatasetId == newest.DatasetId && !i.IsTold).ToListAsync(ct);
        foreach (var told in ended.Where(i => i.AccountId is not null).GroupBy(i => i.AccountId!.Value))
        {
            var hasBroken = told.Any(i => i.State == IngestState.Failed);
            var kind = hasBroken ? NotificationKinds.IngestFailed : NotificationKinds.IngestDone;
            var names = hasBroken ? await BrokenAsync(newest, told.Key, ct) : null;
            await notifier.TellAnewAsync(context, kind, told.Key, new(newest.DatasetId, newest.Title, names), ct);
        }

        ended.ForEach(i => i.IsTold = true);
        db.FileIngests.RemoveRange(ended.Where(i => i.State == IngestState.Done));
    }

    // What takes the place of something that was not read yet names the files of that, too.
    private async Task<string> BrokenAsync(DatasetVersionRecord newest, long account, CancellationToken ct)
    {
        var withTold = await notifier.HasUnreadAsync(account, NotificationKinds.IngestFailed, newest.DatasetId, ct);
        var broken = db.FileIngests.Where(i =>
            i.DatasetId == newest.DatasetId && i.AccountId == account && i.State == IngestState.Failed && (withTold || !i.IsTold)
        );
        var named = db.EntriesOf(newest).Where(e => broken.Any(i => i.FileId == e.FileId));
        var files = await named.OrderBy(e => e.FileId).Select(e => e.Label).Take(MostNames).ToListAsync(ct);
        var names = string.Join(", ", files);
        var others = await named.CountAsync(ct) - files.Count;
        return others > 0 ? string.Create(CultureInfo.InvariantCulture, $"{names} and {others} more") : names;
    }

    private IQueryable<FileIngestRecord> Scheduled(long dataset) =>
        db.FileIngests.Where(i => i.DatasetId == dataset && i.State == IngestState.Scheduled);

    private Task<DatasetLockRecord?> LockAsync(long dataset, CancellationToken ct) =>
        db.Locks.SingleOrDefaultAsync(l => l.DatasetId == dataset && l.Kind == DatasetLocks.Ingest && l.AllowsEdits, ct);

    private static string Message(int files) =>
        string.Create(CultureInfo.InvariantCulture, $"Ingest of {files} tabular data file(s) is in progress.");
}
