using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Accounts;
using Quire.Repository.Accounts.Traces;
using Quire.Repository.Jobs;
using Quire.Repository.Search.Feed;
using Quire.Repository.Search.Found;
using Quire.Repository.Search.Own;
using Quire.Repository.Search.Saved;
using Quire.Repository.Search.Upkeep;

namespace Quire.Repository.Search;

/// <summary>Registers what feeds the search index and completes what it finds; the index itself is a provider's.</summary>
internal static class SearchServices
{
    public static IServiceCollection AddSearch(this IServiceCollection services)
    {
        services.AddScoped<CollectionDocuments>();
        services.AddScoped<DatasetDocuments>();
        services.AddScoped<FileDocuments>();
        services.AddScoped<IndexComparer>();
        services.AddScoped<FoundItems>();
        services.AddScoped<CallersReaders>();
        services.AddScoped<OwnPlaces>();
        services.AddScoped<SavedSearches>();
        services.AddScoped<IAccountReferences, AccountSearches>();
        services.AddScoped<IAccountTraces, SavedSearchTraces>();
        services.AddJob<LinkFoundJob, LinkFoundJobHandler>();
        services.AddSingleton<IndexBuilder>();
        services.AddSingleton<IOutboxStart>(provider => provider.GetRequiredService<SearchFeed>());
        services.AddHostedService<IndexUpkeep>();
        return services;
    }
}
