using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Quire.Server.Health;

/// <summary>How the server is.</summary>
/// <param name="Status"><c>Healthy</c>, <c>Degraded</c> (works, but somebody should look) or <c>Unhealthy</c>.</param>
/// <param name="Checks">The parts, by name.</param>
internal sealed record HealthAnswer(string Status, IReadOnlyDictionary<string, PartHealth> Checks)
{
    public static HealthAnswer Of(HealthReport report) =>
        new(
            report.Status.ToString(),
            report.Entries.ToDictionary(
                e => e.Key,
                e => new PartHealth(
                    e.Value.Status.ToString(),
                    Math.Round(e.Value.Duration.TotalMilliseconds, 1),
                    e.Value.Description
                ),
                StringComparer.Ordinal
            )
        );
}
