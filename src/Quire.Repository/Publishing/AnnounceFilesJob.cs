using System.Globalization;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Publishing;

/// <summary>
/// Tells followers, chiefly the search index, of the files of a release that are too many to be taken in at once: a few at a
/// time, with the changes of everybody else in between, who would have to wait for all of them otherwise.
/// </summary>
/// <param name="Dataset">The dataset. The job is none of its own: its next publication need not wait for it.</param>
internal sealed record AnnounceFilesJob([property: JsonPropertyName("dataset")] long Dataset) : IJob<AnnounceFilesJob>
{
    /// <summary>So many are told of in the transaction of the release itself.</summary>
    public const int AtOnce = 1000;

    public static JobDeclaration<AnnounceFilesJob> Declaration { get; } =
        new("AnnounceFiles", JobLane.Own, JobPayloads.Default.AnnounceFilesJob)
        {
            Former = (text, _) => new(long.Parse(text, CultureInfo.InvariantCulture)),
        };
}

internal sealed class AnnounceFilesJobHandler(
    RepositoryDb db,
    IWriteGate writes,
    IDatabaseDialect dialect,
    ICommitFollower follower,
    TimeProvider time
) : IHandleJob<AnnounceFilesJob>
{
    private const int Step = 500;

    public async Task RunAsync(AnnounceFilesJob job, JobRun run, CancellationToken ct)
    {
        var last = 0L;
        while (await NextAsync(job.Dataset, last, ct) is { Count: > 0 } files)
        {
            last = files[^1];
            await follower.FollowedAsync(await AnnounceAsync(files, ct), ct);
        }
    }

    private Task<List<long>> NextAsync(long dataset, long after, CancellationToken ct) =>
        db
            .Files.Where(f => f.Id > after && f.Object.OwnerId == dataset)
            .OrderBy(f => f.Id)
            .Select(f => f.Id)
            .Take(Step)
            .ToListAsync(ct);

    private async Task<long> AnnounceAsync(List<long> files, CancellationToken ct)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var rows = files.ConvertAll(f => new OutboxRecord
        {
            Kind = OutboxKind.File,
            ObjectId = f,
            At = now,
        });
        await using var turn = await writes.EnterAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await dialect.LockOutboxAsync(db, ct);
        db.Outbox.AddRange(rows);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        db.ChangeTracker.Clear();
        return rows[^1].Sequence;
    }
}
