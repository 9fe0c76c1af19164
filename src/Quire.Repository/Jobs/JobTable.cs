using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;

namespace Quire.Repository.Jobs;

/// <summary>The statements workers need, each in a scope of its own.</summary>
internal sealed class JobTable(
    IServiceScopeFactory scopes,
    JobQueue queue,
    DatabaseCondition condition,
    IOptions<JobOptions> options,
    TimeProvider time
)
{
    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Frees what a process before this one had claimed, where this one has the database to itself.</summary>
    public Task FreeOrphansAsync(CancellationToken ct) =>
        InScopeAsync(
            write: true,
            async (services, db) =>
            {
                if (services.GetRequiredService<IDatabaseDialect>().IsEmbedded)
                {
                    await db
                        .Jobs.Where(j => j.State == JobState.Running)
                        .ExecuteUpdateAsync(
                            set =>
                                set.SetProperty(j => j.State, JobState.Waiting)
                                    .SetProperty(j => j.Worker, (string?)null)
                                    .SetProperty(j => j.LeaseUntil, (DateTime?)null),
                            ct
                        );
                }

                return true;
            },
            ct
        );

    /// <summary>When the first job after a moment is due or a claim ends; null when there is none.</summary>
    public Task<DateTime?> DueAfterAsync(DateTime moment, CancellationToken ct) =>
        InScopeAsync(
            write: false,
            (_, db) =>
            {
                var kinds = queue.Kinds.All;
                return db
                    .Jobs.Where(j => j.State != JobState.Dead && kinds.Contains(j.Kind))
                    .Select(j => j.State == JobState.Running ? j.LeaseUntil : j.RunAfter)
                    .Where(at => at > moment)
                    .MinAsync(ct);
            },
            ct
        );

    /// <summary>Whether a job of some kinds is due.</summary>
    public Task<bool> AnyDueAsync(IReadOnlyList<string> kinds, CancellationToken ct) =>
        InScopeAsync(
            write: false,
            (_, db) =>
            {
                var now = Now;
                return db.Jobs.AnyAsync(
                    j =>
                        kinds.Contains(j.Kind)
                        && (
                            (j.State == JobState.Waiting && j.RunAfter <= now)
                            || (j.State == JobState.Running && j.LeaseUntil <= now)
                        ),
                    ct
                );
            },
            ct
        );

    /// <summary>Claims jobs of some kinds that are due.</summary>
    public Task<IReadOnlyList<JobRecord>> ClaimAsync(IReadOnlyList<string> kinds, int atMost, CancellationToken ct) =>
        InScopeAsync(
            write: true,
            (services, db) =>
                services
                    .GetRequiredService<IDatabaseDialect>()
                    .ClaimJobsAsync(db, new(queue.Worker, Now, Now + options.Value.Lease, atMost, kinds), ct),
            ct
        );

    /// <summary>Writes how runs ended, in one transaction. Jobs somebody else has taken meanwhile are left alone.</summary>
    public Task EndAsync(IReadOnlyCollection<JobEnd> ends, CancellationToken ct) =>
        InScopeAsync(
            write: true,
            async (_, db) =>
            {
                var ids = ends.Select(e => e.Job.Id).ToList();
                var rows = await db
                    .Jobs.Where(j => ids.Contains(j.Id) && j.Worker == queue.Worker)
                    .ToDictionaryAsync(j => j.Id, ct);
                foreach (var end in ends)
                {
                    if (rows.TryGetValue(end.Job.Id, out var row))
                    {
                        if (end.Change is null)
                        {
                            db.Jobs.Remove(row);
                        }
                        else
                        {
                            end.Change(row);
                        }
                    }
                }

                var saved = await db.SaveChangesAsync(ct);
                if (saved > 0)
                {
                    condition.Wrote();
                }

                return saved;
            },
            ct
        );

    /// <summary>Renews every claim of this process.</summary>
    public Task RenewAsync(CancellationToken ct) =>
        InScopeAsync(
            write: true,
            (_, db) =>
            {
                var (ids, until) = (queue.Claimed.ToList(), Now + options.Value.Lease);
                return db
                    .Jobs.Where(j => ids.Contains(j.Id) && j.Worker == queue.Worker)
                    .ExecuteUpdateAsync(set => set.SetProperty(j => j.LeaseUntil, until), ct);
            },
            ct
        );

    private async Task<TResult> InScopeAsync<TResult>(
        bool write,
        Func<IServiceProvider, RepositoryDb, Task<TResult>> work,
        CancellationToken ct
    )
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
        await using var turn = write ? await scope.ServiceProvider.GetRequiredService<IWriteGate>().EnterAsync(ct) : null;
        var result = await work(scope.ServiceProvider, db);
        condition.Read();
        return result;
    }
}
