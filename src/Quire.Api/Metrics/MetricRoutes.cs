using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Metrics.MakeDataCount;

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
        metrics.MapUsageMetricEndpoints();
        api.MapGroup("/datasets").WithTags("Metrics").MapDatasetUsageEndpoints();
        var usage = api.MapGroup("/admin/makeDataCount").WithTags("Metrics");
        usage.MapUsageReportEndpoints();
        usage.MapProcessingStateEndpoints();
        api.MapGroup("/admin").WithTags("Metrics").MapMetricMemoryEndpoints();
    }
}
