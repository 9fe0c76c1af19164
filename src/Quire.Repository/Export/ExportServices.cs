using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Export.Again;
using Quire.Repository.Jobs;

namespace Quire.Repository.Export;

/// <summary>Registers exports of datasets.</summary>
internal static class ExportServices
{
    public static IServiceCollection AddExport(this IServiceCollection services)
    {
        services.AddScoped<ExportedVersions>();
        services.AddScoped<DataCiteRecords>();
        services.AddJob<RenderExportsJob, RenderExportsJobHandler>();
        services.AddSingleton<ExportCache>();
        services.AddHostedService(provider => provider.GetRequiredService<ExportCache>());
        return services;
    }
}
