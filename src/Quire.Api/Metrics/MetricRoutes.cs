using Microsoft.AspNetCore.Routing;

namespace Quire.Api.Metrics;

/// <summary>The routes of what is counted.</summary>
internal static class MetricRoutes
{
    public static void MapMetrics(this IEndpointRouteBuilder api) => api.MapDownloadCountEndpoints();
}
