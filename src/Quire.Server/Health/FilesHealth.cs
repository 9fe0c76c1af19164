using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Quire.Repository.Data;

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
                : HealthCheckResult.Degraded($"The stored bytes of {damaged} files are damaged or gone.");
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            // What is shown here is logged too, every time somebody looks.
            return HealthCheckResult.Unhealthy(
                "Whether files are damaged cannot be told while the database does not answer.",
                condition.Note(e) is null ? e : null
            );
        }
    }
}
