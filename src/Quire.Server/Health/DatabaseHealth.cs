using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Web.About;

namespace Quire.Server.Health;

/// <summary>Whether the database answers, and whether background work was given up.</summary>
internal sealed class DatabaseHealth(RepositoryDb db, DatabaseCondition condition) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        try
        {
            var dead = await db.Jobs.CountAsync(j => j.State == JobState.Dead, cancellationToken);
            condition.Read();
            return condition.Trouble is { } trouble
                ? trouble == DatabaseTrouble.Full
                    ? StatusFinding.Of(
                        HealthStatus.Degraded,
                        "database.full",
                        $"There is no room left in the database: it is read, and changes are refused."
                    )
                    : StatusFinding.Of(
                        HealthStatus.Degraded,
                        "database.read-only",
                        $"The database is read, and takes no changes."
                    )
                : dead == 0
                    ? HealthCheckResult.Healthy()
                    : StatusFinding.Of(
                        HealthStatus.Degraded,
                        "database.jobs",
                        $"{dead} jobs failed too often and wait for an administrator."
                    );
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            // What is shown here is logged too, every time somebody looks.
            return StatusFinding.Of(
                HealthStatus.Unhealthy,
                "database.silent",
                $"The database does not answer.",
                condition.Note(e) is null ? e : null
            );
        }
    }
}
