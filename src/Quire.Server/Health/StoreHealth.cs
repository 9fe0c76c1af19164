using Microsoft.Extensions.Diagnostics.HealthChecks;
using Quire.Repository.Storage;
using Quire.Repository.Storage.Identity;
using Quire.Web.About;

namespace Quire.Server.Health;

/// <summary>Whether every object store can be used.</summary>
internal sealed class StoreHealth(ObjectStores stores, StoresInUse inUse) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        var failed = new List<string>();
        Exception? reason = null;
        foreach (var store in stores.All)
        {
            try
            {
                await store.ProbeAsync(cancellationToken);
                if (!await inUse.IsAtHandAsync(store, cancellationToken))
                {
                    failed.Add(store.Name);
                }
            }
            catch (Exception e) when (!cancellationToken.IsCancellationRequested)
            {
                failed.Add(store.Name);
                reason ??= e;
            }
        }

        return failed.Count == 0
            ? HealthCheckResult.Healthy()
            : StatusFinding.Of(HealthStatus.Unhealthy, "stores.away", $"Stores that cannot be used: {failed}.", reason);
    }
}
