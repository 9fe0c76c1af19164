using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Quire.Repository.Data;

namespace Quire.Repository.Jobs;

/// <summary>Sees at start that every recurring job has its row, and no more than one, however many replicas start.</summary>
internal sealed class RecurringJobs(
    IServiceScopeFactory scopes,
    IEnumerable<RegisteredJob> jobs,
    JobQueue queue,
    TimeProvider time
) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        foreach (var job in jobs)
        {
            if (job.Interval(scope.ServiceProvider) is { } interval)
            {
                await EnsureAsync(scope.ServiceProvider, job.Kind, interval, cancellationToken);
            }
        }

        queue.Due.At(time.GetUtcNow().UtcDateTime);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task EnsureAsync(IServiceProvider services, string kind, TimeSpan interval, CancellationToken ct)
    {
        var db = services.GetRequiredService<RepositoryDb>();
        var now = time.GetUtcNow().UtcDateTime;
        await using var turn = await services.GetRequiredService<IWriteGate>().EnterAsync(ct);
        if (interval <= TimeSpan.Zero)
        {
            await db.Jobs.Where(j => j.Recurring == kind).ExecuteDeleteAsync(ct);
            return;
        }

        // A shorter interval than the one it was postponed by holds from now on.
        var latest = now + interval;
        await db
            .Jobs.Where(j => j.Recurring == kind && j.RunAfter > latest)
            .ExecuteUpdateAsync(set => set.SetProperty(j => j.RunAfter, latest), ct);
        if (await db.Jobs.AnyAsync(j => j.Recurring == kind, ct))
        {
            return;
        }

        var row = db.Jobs.Add(
            new()
            {
                Kind = kind,
                Recurring = kind,
                CreatedAt = now,
                RunAfter = now,
            }
        );
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException e) when (services.GetRequiredService<IDatabaseDialect>().IsUniqueViolation(e))
        {
            // Another replica was faster.
            row.State = EntityState.Detached;
        }
    }
}
