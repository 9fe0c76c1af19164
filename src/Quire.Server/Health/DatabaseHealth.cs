using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;

namespace Quire.Server.Health;

/// <summary>Whether the database answers, and whether background work was given up.</summary>
internal sealed class DatabaseHealth(RepositoryDb db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var dead = await db.Jobs.CountAsync(j => j.State == JobState.Dead, cancellationToken);
            return dead == 0
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Degraded($"{dead} jobs failed too often and wait for an administrator.");
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            return HealthCheckResult.Unhealthy("The database does not answer.", e);
        }
    }
}
