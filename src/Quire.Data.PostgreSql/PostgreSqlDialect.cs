using Microsoft.EntityFrameworkCore;
using Npgsql;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;

namespace Quire.Data.PostgreSql;

/// <summary>PostgreSQL: many writers, so what must queue up says so.</summary>
public sealed class PostgreSqlDialect(bool migratesAtStart) : IDatabaseDialect
{
    // Any number will do as long as nothing else in the database uses it.
    private const long OutboxLock = 0x5155495245;

    public string Name => "PostgreSQL";

    public bool IsEmbedded => false;

    public bool MigratesAtStart => migratesAtStart;

    public bool IsUniqueViolation(DbUpdateException exception) =>
        exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    public Task LockObjectAsync(RepositoryDb db, long objectId, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"SELECT 1 FROM dv_objects WHERE id = {objectId} FOR NO KEY UPDATE", ct);

    public Task LockOutboxAsync(RepositoryDb db, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({OutboxLock})", ct);

    public async Task<IReadOnlyList<long>> ClaimJobsAsync(RepositoryDb db, JobClaim claim, CancellationToken ct)
    {
        var (now, kinds) = (claim.Now, claim.Kinds.ToArray());
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var candidates = await db.Database.SqlQuery<Candidate>($"""
            SELECT j.id, j.object_id FROM jobs j
            WHERE j.kind = ANY({kinds}) AND j.run_after <= {now} AND (j.state = 0 OR (j.state = 1 AND j.lease_until <= {now}))
              AND (j.object_id IS NULL OR NOT EXISTS (
                SELECT 1 FROM jobs r WHERE r.object_id = j.object_id AND r.state = 1 AND r.lease_until > {now} AND r.id <> j.id))
            ORDER BY j.run_after, j.id
            LIMIT {claim.Limit * 4} FOR UPDATE SKIP LOCKED
            """).ToListAsync(ct);
        var claimed = new List<long>();
        foreach (var candidate in candidates.DistinctBy(c => c.ObjectId ?? -c.Id))
        {
            // Two workers may have seen two jobs of one object: whoever gets the object's lock takes the turn.
            if (claimed.Count < claim.Limit && await HasTurnAsync(db, candidate, now, ct))
            {
                claimed.Add(candidate.Id);
            }
        }

        await db.Jobs.Where(j => claimed.Contains(j.Id)).ExecuteUpdateAsync(
            set => set.SetProperty(j => j.State, JobState.Running).SetProperty(j => j.Worker, claim.Worker)
                .SetProperty(j => j.LeaseUntil, claim.LeaseUntil).SetProperty(j => j.Attempts, j => j.Attempts + 1),
            ct);
        await transaction.CommitAsync(ct);
        return claimed;
    }

    public Task MigrateAsync(RepositoryDb db, CancellationToken ct) => DatabaseVersion.MigrateAsync(db, ct);

    private static async Task<bool> HasTurnAsync(RepositoryDb db, Candidate candidate, DateTime now, CancellationToken ct)
    {
        if (candidate.ObjectId is not { } objectId)
        {
            return true;
        }

        var locked = await db.Database.SqlQuery<bool>($"SELECT pg_try_advisory_xact_lock({OutboxLock + 1 + objectId}) AS \"Value\"").SingleAsync(ct);
        return locked && !await db.Jobs.AnyAsync(
            j => j.ObjectId == objectId && j.State == JobState.Running && j.LeaseUntil > now && j.Id != candidate.Id, ct);
    }

    private sealed record Candidate(long Id, long? ObjectId);
}
