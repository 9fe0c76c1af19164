using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Data.Jobs;

namespace Quire.Data.Sqlite;

/// <summary>SQLite: one writer at a time, so most locks are held already by whoever passed the write gate.</summary>
public sealed class SqliteDialect : IDatabaseDialect
{
    // Primary result codes of SQLite.
    private const int Denied = 3;
    private const int Busy = 5;
    private const int Locked = 6;
    private const int NoMemory = 7;
    private const int ReadOnly = 8;
    private const int IOError = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NoDatabase = 26;

    private const int ConstraintUnique = 2067;
    private const int ConstraintPrimaryKey = 1555;
    private const int ConstraintForeignKey = 787;
    private const int ConstraintTrigger = 1811;

    public string Name => "SQLite";

    public bool IsEmbedded => true;

    public bool MigratesAtStart => true;

    public bool IsUniqueViolation(DbUpdateException exception) =>
        exception.InnerException is SqliteException { SqliteExtendedErrorCode: ConstraintUnique or ConstraintPrimaryKey };

    public bool IsBrokenReference(DbUpdateException exception) =>
        exception.InnerException is SqliteException { SqliteExtendedErrorCode: ConstraintForeignKey or ConstraintTrigger };

    public DatabaseTrouble? TroubleOf(Exception exception)
    {
        for (var e = exception; e is not null; e = e.InnerException)
        {
            if (e is SqliteException { SqliteErrorCode: var code })
            {
                return TroubleOf(code);
            }
        }

        return null;
    }

    public Task LockObjectAsync(RepositoryDb db, long objectId, CancellationToken ct) => Task.CompletedTask;

    public Task LockBelowAsync(RepositoryDb db, RepositoryObject collection, long elsewhere, CancellationToken ct) =>
        Task.CompletedTask;

    public Task LockTurnAsync(RepositoryDb db, string turn, CancellationToken ct) => Task.CompletedTask;

    public Task LockOutboxAsync(RepositoryDb db, CancellationToken ct) => Task.CompletedTask;

    public async Task<IReadOnlyList<JobRecord>> ClaimJobsAsync(RepositoryDb db, JobClaim claim, CancellationToken ct)
    {
        var (now, kinds) = (claim.Now, claim.Kinds);
        var busy = db
            .Jobs.Where(r => r.State == JobState.Running && r.LeaseUntil > now && r.ObjectId != null)
            .Select(r => r.ObjectId);
        var candidates = await db
            .Jobs.Where(j =>
                kinds.Contains(j.Kind)
                && j.RunAfter <= now
                && (j.State == JobState.Waiting || (j.State == JobState.Running && j.LeaseUntil <= now))
            )
            .Where(j => j.ObjectId == null || !busy.Contains(j.ObjectId))
            .OrderBy(j => j.RunAfter)
            .ThenBy(j => j.Id)
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

    public IQueryable<DatasetVersionRecord> VersionsWith(RepositoryDb db, string field) =>
        db.Versions.FromSql(
            $"SELECT v.* FROM dataset_versions v WHERE EXISTS (SELECT 1 FROM json_tree(v.metadata) t WHERE t.key = {field})"
        );

    private static DatabaseTrouble? TroubleOf(int code) =>
        code switch
        {
            Busy or Locked or NoMemory => DatabaseTrouble.Busy,
            ReadOnly => DatabaseTrouble.ReadOnly,
            Full => DatabaseTrouble.Full,
            Denied or IOError or Corrupt or CannotOpen or NoDatabase => DatabaseTrouble.Away,
            _ => null,
        };

    public async Task MigrateAsync(RepositoryDb db, CancellationToken ct)
    {
        var file = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
        if (!File.Exists(file))
        {
            await using var connection = new SqliteConnection(
                new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString()
            );
            await connection.OpenAsync(ct);
        }

        await DatabaseVersion.MigrateAsync(db, ct);
    }
}
