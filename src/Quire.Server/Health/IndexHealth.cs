using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Quire.Repository.Data;
using Quire.Repository.Jobs;
using Quire.Repository.Search.Index;
using Quire.Web.About;

namespace Quire.Server.Health;

/// <summary>Whether the search index of this process keeps up with the database.</summary>
internal sealed class IndexHealth(
    RepositoryDb db,
    DatabaseCondition condition,
    OutboxFollower follower,
    ISearchIndex index,
    TimeProvider time
) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        var followed = follower.Sequence;
        try
        {
            var oldest = await db
                .Outbox.AsNoTracking()
                .Where(o => o.Sequence > followed)
                .OrderBy(o => o.Sequence)
                .Select(o => (DateTime?)o.At)
                .FirstOrDefaultAsync(cancellationToken);
            if (oldest is { } waiting && time.GetUtcNow().UtcDateTime - waiting > Patience)
            {
                return StatusFinding.Of(HealthStatus.Unhealthy, "index.behind", $"The search index is behind the database.");
            }
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            return StatusFinding.Of(
                HealthStatus.Unhealthy,
                "index.unknown",
                $"How far the search index is cannot be told while the database does not answer.",
                condition.Note(e) is null ? e : null
            );
        }

        return index.NeedsRebuild
            ? StatusFinding.Of(
                HealthStatus.Degraded,
                "index.missing",
                $"The search index is missing or damaged and is being built; searches are refused until it is there."
            )
            : HealthCheckResult.Healthy();
    }
}
