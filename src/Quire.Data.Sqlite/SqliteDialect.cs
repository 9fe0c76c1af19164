using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;

namespace Quire.Data.Sqlite;

/// <summary>SQLite: one writer at a time, so most locks are held already by whoever passed the write gate.</summary>
public sealed class SqliteDialect : IDatabaseDialect
{
    private const int ConstraintUnique = 2067;
    private const int ConstraintPrimaryKey = 1555;

    public string Name => "SQLite";

    public bool IsEmbedded => true;

    public bool MigratesAtStart => true;

    public bool IsUniqueViolation(DbUpdateException exception) =>
        exception.InnerException is SqliteException { SqliteExtendedErrorCode: ConstraintUnique or ConstraintPrimaryKey };

    public Task LockObjectAsync(RepositoryDb db, long objectId, CancellationToken ct) => Task.CompletedTask;

    public Task LockTurnAsync(RepositoryDb db, string turn, CancellationToken ct) => Task.CompletedTask;

    public Task LockOutboxAsync(RepositoryDb db, CancellationToken ct) => Task.CompletedTask;

    public async Task<IReadOnlyList<JobRecord>> ClaimJobsAsync(RepositoryDb db, JobClaim claim, CancellationToken ct)
    {
        var (now, kinds) = (claim.Now, claim.Kinds);
        var busy = db.Jobs.Where(r => r.State == JobState.Running && r.LeaseUntil > now && r.ObjectId != null).Select(r => r.ObjectId);
        var candidates = await db.Jobs
            .Where(j => kinds.Contains(j.Kind) && j.RunAfter <= now && (j.State == JobState.Waiting || (j.State == JobState.Running && j.LeaseUntil <= now)))
            .Where(j => j.ObjectId == null || !busy.Contains(j.ObjectId))
            .OrderBy(j => j.RunAfter).ThenBy(j => j.Id)
            .Take(claim.Limit * 4)
            .ToListAsync(ct);
        var claimed = candidates.DistinctBy(j => j.ObjectId ?? -j.Id).Take(claim.Limit).ToList();
        foreach (var job in claimed)
        {
            (job.State, job.Worker, job.LeaseUntil) = (JobState.Running, claim.Worker, claim.LeaseUntil);
            job.Attempts++;
        }

        await db.SaveChangesAsync(ct);
        return claimed;
    }

    public Task MigrateAsync(RepositoryDb db, CancellationToken ct) => DatabaseVersion.MigrateAsync(db, ct);
}
