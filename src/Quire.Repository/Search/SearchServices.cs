using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Quire.Repository.Installation;
using Quire.Repository.Jobs;
using Quire.Repository.Search.Embedded;
using Quire.Repository.Search.Feed;

namespace Quire.Repository.Search;

/// <summary>Registers the embedded search index and what feeds it.</summary>
internal static class SearchServices
{
    public static IServiceCollection AddSearch(this IServiceCollection services)
    {
        services.AddSingleton<ISearchIndex>(provider => LuceneSearchIndex.Open(
            new() { Folder = Path.Combine(provider.GetRequiredService<IOptions<InstallationOptions>>().Value.DataFolder, "search") },
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<LuceneSearchIndex>>()));
        services.AddScoped<CollectionDocuments>();
        services.AddScoped<DatasetDocuments>();
        services.AddScoped<FileDocuments>();
        services.AddScoped<FoundItems>();
        services.AddSingleton<IndexBuilder>();
        services.AddSubscriber<SearchFeed>();
        services.AddSingleton<IOutboxStart>(provider => provider.GetRequiredService<SearchFeed>());
        services.AddHostedService<IndexUpkeep>();
        return services;
    }
}
