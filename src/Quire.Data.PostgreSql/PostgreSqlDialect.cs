using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Data.Jobs;

namespace Quire.Data.PostgreSql;

/// <summary>PostgreSQL: many writers, so what must queue up says so.</summary>
/// <param name="migratesAtStart">Whether a server brings the schema up to date when it starts.</param>
/// <param name="sender">Tells notifications of this process from those of others.</param>
public sealed class PostgreSqlDialect(bool migratesAtStart, string sender) : IDatabaseDialect
{
    // Any number will do as long as nothing else in the database uses it.
    private const long OutboxLock = 0x5155495245;
    private const int TurnLocks = 0x51554952;

    public string Name => "PostgreSQL";

    public bool IsEmbedded => false;

    public bool MigratesAtStart => migratesAtStart;

    public bool IsUniqueViolation(DbUpdateException exception) =>
        exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    // From PostgreSQL 18 on a row that is referred to has a state of its own.
    public bool IsBrokenReference(DbUpdateException exception) =>
        exception.InnerException
            is PostgresException { SqlState: PostgresErrorCodes.ForeignKeyViolation or PostgresErrorCodes.RestrictViolation };

    public DatabaseTrouble? TroubleOf(Exception exception)
    {
        for (var e = exception; e is not null; e = e.InnerException)
        {
            switch (e)
            {
                case PostgresException answered:
                    return TroubleOf(answered.SqlState);
                // No answer in time, or no free connection of the pool.
                case NpgsqlException { InnerException: TimeoutException }:
                    return DatabaseTrouble.Busy;
                case NpgsqlException { InnerException: IOException or SocketException }:
                    return DatabaseTrouble.Away;
            }
        }

        return null;
    }

    public Task LockObjectAsync(RepositoryDb db, long objectId, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"SELECT 1 FROM dv_objects WHERE id = {objectId} FOR NO KEY UPDATE", ct);

    public Task LockBelowAsync(RepositoryDb db, RepositoryObject collection, long elsewhere, CancellationToken ct)
    {
        var (id, below) = (collection.Id, $"{collection.PathForChildren}%");
        return db.Database.ExecuteSqlAsync(
            $"""
            SELECT 1 FROM dv_objects
            WHERE id = {id} OR id = {elsewhere} OR (ancestor_path LIKE {below} AND kind <> {(int)ObjectKind.File})
            ORDER BY id FOR NO KEY UPDATE
            """,
            ct
        );
    }

    // Locks by two numbers are others than those by one. Two names with the same digest would only wait for each other.
    public Task LockTurnAsync(RepositoryDb db, string turn, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({TurnLocks}, hashtext({turn}))", ct);

    public Task LockOutboxAsync(RepositoryDb db, CancellationToken ct) =>
        // Told with the commit, and not at all when there is none.
        db.Database.ExecuteSqlAsync(
            $"SELECT pg_advisory_xact_lock({OutboxLock}), pg_notify({PostgreSqlNews.Channel}, {sender})",
            ct
        );

    public async Task<IReadOnlyList<JobRecord>> ClaimJobsAsync(RepositoryDb db, JobClaim claim, CancellationToken ct)
    {
        var (now, kinds) = (claim.Now, claim.Kinds.ToArray());
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var candidates = await db
            .Jobs.FromSql(
                $"""
                SELECT j.* FROM jobs j
                WHERE j.kind = ANY({kinds}) AND j.run_after <= {now} AND (j.state = 0 OR (j.state = 1 AND j.lease_until <= {now}))
                  AND (j.object_id IS NULL OR NOT EXISTS (
                    SELECT 1 FROM jobs r WHERE r.object_id = j.object_id AND r.state = 1 AND r.lease_until > {now} AND r.id <> j.id))
                ORDER BY j.run_after, j.id
                LIMIT {claim.Limit * 4} FOR UPDATE SKIP LOCKED
                """
            )
            .ToListAsync(ct);
        var claimed = new List<JobRecord>();
        foreach (var candidate in candidates.DistinctBy(c => c.ObjectId ?? -c.Id))
        {
            // Two workers may have seen two jobs of one object: whoever gets the object's lock takes the turn.
            if (claimed.Count < claim.Limit && await HasTurnAsync(db, candidate, now, ct))
            {
                (candidate.State, candidate.Worker, candidate.LeaseUntil) = (JobState.Running, claim.Worker, claim.LeaseUntil);
                candidate.Attempts++;
                claimed.Add(candidate);
            }
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return claimed;
    }

    public IQueryable<DatasetVersionRecord> VersionsWith(RepositoryDb db, string field) =>
        db.Versions.FromSql(
            $"SELECT v.* FROM dataset_versions v WHERE jsonb_path_exists(v.metadata::jsonb, ('$.**.' || to_jsonb({field}::text)::text)::jsonpath)"
        );

    private static DatabaseTrouble? TroubleOf(string state) =>
        state switch
        {
            PostgresErrorCodes.ReadOnlySqlTransaction => DatabaseTrouble.ReadOnly,
            PostgresErrorCodes.DiskFull => DatabaseTrouble.Full,
            PostgresErrorCodes.SerializationFailure
            or PostgresErrorCodes.DeadlockDetected
            or PostgresErrorCodes.LockNotAvailable
            or PostgresErrorCodes.QueryCanceled
            or PostgresErrorCodes.TooManyConnections
            or PostgresErrorCodes.OutOfMemory
            or PostgresErrorCodes.InsufficientResources
            or PostgresErrorCodes.ConfigurationLimitExceeded => DatabaseTrouble.Busy,
            PostgresErrorCodes.AdminShutdown
            or PostgresErrorCodes.CrashShutdown
            or PostgresErrorCodes.CannotConnectNow
            or PostgresErrorCodes.InvalidCatalogName
            or PostgresErrorCodes.IoError => DatabaseTrouble.Away,
            // Connections that break, and passwords that are no longer taken.
            _ when state.StartsWith("08", StringComparison.Ordinal) || state.StartsWith("28", StringComparison.Ordinal) =>
                DatabaseTrouble.Away,
            _ => null,
        };

    public Task MigrateAsync(RepositoryDb db, CancellationToken ct) => DatabaseVersion.MigrateAsync(db, ct);

    private static async Task<bool> HasTurnAsync(RepositoryDb db, JobRecord candidate, DateTime now, CancellationToken ct)
    {
        if (candidate.ObjectId is not { } objectId)
        {
            return true;
        }

        var locked = await db
            .Database.SqlQuery<bool>($"SELECT pg_try_advisory_xact_lock({OutboxLock + 1 + objectId}) AS \"Value\"")
            .SingleAsync(ct);
        return locked
            && !await db.Jobs.AnyAsync(
                j => j.ObjectId == objectId && j.State == JobState.Running && j.LeaseUntil > now && j.Id != candidate.Id,
                ct
            );
    }
}
