using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Datasets.Comparison;
using Quire.Repository.Datasets.Ddi;
using Quire.Repository.Datasets.Imports;
using Quire.Repository.Datasets.Types;

namespace Quire.Repository.Datasets;

/// <summary>Registers datasets, their drafts and versions.</summary>
internal static class DatasetServices
{
    public static IServiceCollection AddDatasets(this IServiceCollection services)
    {
        services.AddScoped<VersionFinder>();
        services.AddScoped<DraftVersions>();
        services.AddScoped<DatasetLocks>();
        services.AddScoped<DatasetViews>();
        services.AddScoped<ListedFiles>();
        services.AddScoped<DraftMetadata>();
        services.AddScoped<DraftTerms>();
        services.AddScoped<DraftRemoval>();
        services.AddScoped<DatasetTypeParts>();
        services.AddScoped<ComparedFiles>();
        services.AddScoped<RetoldTables>();
        services.AddScoped<VersionContributors>();
        services.AddSingleton<VersionInputs>();
        services.AddScoped<DdiInputs>();
        services.AddSingleton<LicenseChoices>();
        services.AddSingleton<DefaultTerms>();
        services.AddSingleton<GivenTerms>();
        services.AddSingleton<NewDatasetStore>();
        services.AddImports();
        return services;
    }
}
