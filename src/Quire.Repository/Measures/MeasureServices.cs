using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Jobs;
using Quire.Repository.Measures.Counting;
using Quire.Repository.Measures.MakeDataCount;
using Quire.Repository.Measures.Reading;
using Quire.Repository.Measures.Usage;

namespace Quire.Repository.Measures;

/// <summary>Registers what is counted.</summary>
internal static class MeasureServices
{
    public static IServiceCollection AddMeasures(this IServiceCollection services)
    {
        services.AddScoped<MeasureTable>();
        services.AddScoped<ReleasedFacts>();
        services.AddScoped<DatasetCounting>();
        services.AddJob<CountDatasetJob, CountDatasetJobHandler>();
        services.AddJob<CountMissingJob, CountMissingJobHandler>();
        services.AddScoped<CountedPlaces>();
        services.AddScoped<StoredMeasures>();
        services.AddScoped<CountedCollections>();
        services.AddScoped<CountedAccounts>();
        services.AddScoped<DownloadedItems>();
        services.AddScoped<StoredUsage>();
        services.AddOptions<UsageOptions>();
        services.AddSingleton<UsageCounter>();
        services.AddScoped<UsageTable>();
        services.AddHostedService<UsageWriter>();
        return services;
    }
}
