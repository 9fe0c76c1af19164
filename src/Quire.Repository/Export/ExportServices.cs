using Microsoft.Extensions.DependencyInjection;

namespace Quire.Repository.Export;

/// <summary>Registers exports of datasets.</summary>
internal static class ExportServices
{
    public static IServiceCollection AddExport(this IServiceCollection services)
    {
        services.AddScoped<ExportedVersions>();
        services.AddSingleton<ExportCache>();
        services.AddHostedService(provider => provider.GetRequiredService<ExportCache>());
        return services;
    }
}
