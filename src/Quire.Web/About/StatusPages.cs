using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Quire.Api.Http;
using Quire.Repository.Files.Fixity;
using Quire.Web.Rendering;
using Quire.Web.Texts;

namespace Quire.Web.About;

/// <summary>How the service is, for people: what <c>/health/ready</c> says to programs.</summary>
internal static class StatusPages
{
    public static void MapStatusPages(this IEndpointRouteBuilder pages) => pages.MapGet("/status", ShowAsync).AsPage();

    private static async Task<IResult> ShowAsync(Call call, HealthCheckService checks)
    {
        var texts = call.Wording();
        var report = await checks.CheckHealthAsync(call.Aborted);
        return PageResult.Of<StatusPage, StatusShown>(
            new(
                report.Status.ToString(),
                [.. report.Entries.Select(e => (e.Key, e.Value.Status.ToString(), StatusFinding.TextOf(e.Value, texts)))],
                await AgeAsync(call, report)
            ),
            new(texts["status.title"]) { NoIndex = true },
            report.Status == HealthStatus.Unhealthy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK
        );
    }

    // Asked of a database that answers.
    private static async Task<FixityAge?> AgeAsync(Call call, HealthReport report) =>
        report.Status == HealthStatus.Unhealthy ? null : await call.RunAsync(new GetFixityAge());
}
