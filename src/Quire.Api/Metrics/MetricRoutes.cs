using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Quire.Api.Metrics;

/// <summary>The routes of what is counted.</summary>
internal static class MetricRoutes
{
    public static void MapMetrics(this IEndpointRouteBuilder api)
    {
        api.MapDownloadCountEndpoints();
        var metrics = api.MapGroup("/info/metrics").WithTags("Metrics");
        metrics.MapCountEndpoints();
        metrics.MapShareEndpoints();
        metrics.MapDownloadListEndpoints();
        metrics.MapTreeEndpoints();
        api.MapGroup("/admin").WithTags("Metrics").MapMetricMemoryEndpoints();
    }
}
