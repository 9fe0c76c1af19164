using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Repository.Measures;

namespace Quire.Api.Metrics;

/// <summary>Forgetting counts that would be given again.</summary>
internal static class MetricMemoryEndpoints
{
    public static void MapMetricMemoryEndpoints(this IEndpointRouteBuilder admin)
    {
        admin
            .MapDelete("/clearMetricsCache", ClearAsync)
            .Says("ClearMetrics", "Forgets all counts that are kept to be given again.", 401, 403)
            .IgnoringTokens()
            .Produces<ApiEnvelope<MessagePayload>>();
        admin
            .MapDelete("/clearMetricsCache/{name}", ClearNamedAsync)
            .Says("ClearMetric", "Forgets a count that is kept to be given again, and all others with it.", 401, 403)
            .IgnoringTokens()
            .Produces<ApiEnvelope<MessagePayload>>();
    }

    private static async Task<IResult> ClearAsync(Call call)
    {
        await call.RunAsync(new ClearMetrics());
        return Answer.Message("all metric caches cleared.");
    }

    private static async Task<IResult> ClearNamedAsync(string name, Call call)
    {
        await call.RunAsync(new ClearMetrics());
        return Answer.Message($"metric cache {name} cleared.");
    }
}
