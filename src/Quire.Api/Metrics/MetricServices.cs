using Microsoft.Extensions.DependencyInjection;
using Quire.Api.Metrics.MakeDataCount;
using Quire.Api.Metrics.Usage;

namespace Quire.Api.Metrics;

/// <summary>Registers who is counted how.</summary>
internal static class MetricServices
{
    public static IServiceCollection AddUsageCounting(this IServiceCollection services)
    {
        services.AddSingleton<AgentKinds>();
        services.AddSingleton<Visitors>();
        services.AddSingleton<ViewCounting>();
        services.AddSingleton<UsageReportFile>();
        services.AddSingleton<UsageHub>();
        return services;
    }
}
