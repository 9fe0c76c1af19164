using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Data.Jobs;

namespace Quire.Repository.Data;

/// <summary>The few things the database engines do differently.</summary>
public interface IDatabaseDialect
{
    /// <summary>Name for people and logs, such as <c>PostgreSQL</c>.</summary>
    string Name { get; }

    /// <summary>Whether a failed save broke a unique index.</summary>
    bool IsUniqueViolation(DbUpdateException exception);

    /// <summary>Whether a failed save would have left something referring to what is not there.</summary>
    bool IsBrokenReference(DbUpdateException exception);

    /// <summary>What a failure, or one it was caused by, says of the database itself; null when nothing.</summary>
    DatabaseTrouble? TroubleOf(Exception exception);

    /// <summary>Holds the object's row until the transaction ends, so that changes to one dataset queue up.</summary>
    Task LockObjectAsync(RepositoryDb db, long objectId, CancellationToken ct);

    /// <summary>
    /// Holds, until the transaction ends, the rows of a collection, of all collections and datasets in it, and of one elsewhere,
    /// in one order everywhere: what is added below waits, or is there already.
    /// </summary>
    Task LockBelowAsync(RepositoryDb db, RepositoryObject collection, long elsewhere, CancellationToken ct);

    /// <summary>Lets one transaction at a time go on that asks for the turn of this name, until it ends.</summary>
    Task LockTurnAsync(RepositoryDb db, string turn, CancellationToken ct);

    /// <summary>Lets one transaction at a time number its outbox rows and commit.</summary>
    Task LockOutboxAsync(RepositoryDb db, CancellationToken ct);

    /// <summary>
    /// Claims waiting jobs (or running ones whose lease ended) for a worker, each claimed by one worker only, never two of the
    /// same object at once.
    /// </summary>
    Task<IReadOnlyList<JobRecord>> ClaimJobsAsync(RepositoryDb db, JobClaim claim, CancellationToken ct);

    /// <summary>The versions whose metadata has a value in a field, at the top or within a compound one.</summary>
    IQueryable<DatasetVersionRecord> VersionsWith(RepositoryDb db, string field);

    /// <summary>Brings an empty or older database up to this program's model; refuses a newer one.</summary>
    Task MigrateAsync(RepositoryDb db, CancellationToken ct);

    /// <summary>Whether the database lives in this process's data folder, so that nobody else uses it.</summary>
    bool IsEmbedded { get; }

    /// <summary>Whether migration runs by itself at start.</summary>
    bool MigratesAtStart { get; }
}
