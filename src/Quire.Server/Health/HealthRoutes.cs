using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Quire.Server.Health;

/// <summary>What a load balancer or a person watching the server asks.</summary>
internal static class HealthRoutes
{
    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        // A part that hangs is as bad as one that fails, and whoever asks will not wait long.
        var patience = TimeSpan.FromSeconds(5);
        services
            .AddHealthChecks()
            .AddCheck<DatabaseHealth>("database", timeout: patience)
            .AddCheck<StoreHealth>("stores", timeout: patience)
            .AddCheck<FilesHealth>("files", timeout: patience)
            .AddCheck<IndexHealth>("index", timeout: patience);
        return services;
    }

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        var health = routes.MapGroup("/health").WithTags("Operations");
        health
            .MapGet("/live", Live)
            .WithName("HealthLive")
            .WithSummary("Tells that the process answers.")
            .Produces<HealthAnswer>();
        health
            .MapGet("/ready", ReadyAsync)
            .WithName("HealthReady")
            .WithSummary("Tells whether database, object stores and search index can be used.")
            .Produces<HealthAnswer>()
            .Produces<HealthAnswer>(StatusCodes.Status503ServiceUnavailable);
    }

    private static IResult Live() =>
        Results.Json(new HealthAnswer(nameof(HealthStatus.Healthy), new Dictionary<string, PartHealth>(StringComparer.Ordinal)));

    private static async Task<IResult> ReadyAsync(HealthCheckService checks, CancellationToken ct)
    {
        var report = await checks.CheckHealthAsync(ct);
        return Results.Json(
            HealthAnswer.Of(report),
            statusCode: report.Status == HealthStatus.Unhealthy
                ? StatusCodes.Status503ServiceUnavailable
                : StatusCodes.Status200OK
        );
    }
}
