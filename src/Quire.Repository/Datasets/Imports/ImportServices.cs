using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Jobs;

namespace Quire.Repository.Datasets.Imports;

/// <summary>Registers imports of folders.</summary>
internal static class ImportServices
{
    public static IServiceCollection AddImports(this IServiceCollection services)
    {
        services.AddSingleton<ImportFolder>();
        services.AddSingleton<ImportRunner>();
        services.AddScoped<ImportSteps>();
        services.AddScoped<ImportedFiles>();
        services.AddScoped<ImportedDatasets>();
        services.AddJob<ImportFolderJob, ImportFolderJobHandler>();
        services.AddJob<PruneImportsJob, PruneImportsJobHandler>();
        return services;
    }
}
