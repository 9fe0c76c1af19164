using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Quire.Repository.Data;
using Quire.Web.About;

namespace Quire.Server.Health;

/// <summary>Whether stored bytes of files were found damaged or gone, and are so still.</summary>
internal sealed class FilesHealth(RepositoryDb db, DatabaseCondition condition) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        try
        {
            var damaged = await db.DamagedFiles.CountAsync(cancellationToken);
            return damaged == 0
                ? HealthCheckResult.Healthy()
                : StatusFinding.Of(
                    HealthStatus.Degraded,
                    "files.damaged",
                    $"The stored bytes of {damaged} files are damaged or gone."
                );
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            // What is shown here is logged too, every time somebody looks.
            return StatusFinding.Of(
                HealthStatus.Unhealthy,
                "files.unknown",
                $"Whether files are damaged cannot be told while the database does not answer.",
                condition.Note(e) is null ? e : null
            );
        }
    }
}
