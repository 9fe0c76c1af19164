using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Metrics.Usage;

namespace Quire.Repository.Metrics;

/// <summary>Registers what is counted.</summary>
internal static class MetricServices
{
    public static IServiceCollection AddMeasures(this IServiceCollection services)
    {
        services.AddScoped<MeasureTable>();
        services.AddOptions<UsageOptions>();
        services.AddSingleton<UsageCounter>();
        services.AddScoped<UsageTable>();
        services.AddHostedService<UsageWriter>();
        return services;
    }
}
