using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Quire.Api.Administration;

namespace Quire.Server.Telemetry;

/// <summary>Metrics for Prometheus, at the administration listener alone: they tell more than the public should know.</summary>
internal static class MetricsRoute
{
    public static void MapMetrics(this WebApplication app)
    {
        if (app.Services.GetService<PrometheusMeters>() is { } meters)
        {
            app.MapGet("/metrics", (HttpContext context) => Answer(context, meters)).ExcludeFromDescription();
        }
    }

    private static IResult Answer(HttpContext context, PrometheusMeters meters) =>
        AdministrationConnection.Has(context)
            ? TypedResults.Text(meters.Text(), "text/plain; version=0.0.4", Encoding.UTF8)
            : TypedResults.NotFound();
}
