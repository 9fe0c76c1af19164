using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Access;
using Quire.Repository.Access.Membership;
using Quire.Repository.Accounts.Providers;
using Quire.Repository.Administration;
using Quire.Repository.Administration.Banners;
using Quire.Repository.Datasets.Types;
using Quire.Repository.Export.Sitemap;
using Quire.Repository.Installation;
using Quire.Repository.Keeping;
using Quire.Repository.Measures.Reading;
using Quire.Repository.Metadata;
using Quire.Repository.Search.Feed;

namespace Quire.Repository.Jobs;

/// <summary>Who follows the outbox in this process, in the order in which they hear of a change.</summary>
public static class OutboxSubscribers
{
    internal static IServiceCollection AddOutboxSubscribers(this IServiceCollection services) =>
        services
            // What is remembered is forgotten first: whoever hears of the change later may read it.
            .AddSubscriber<Settings>()
            .AddSubscriber<SchemaCache>()
            .AddSubscriber<Licenses>()
            .AddSubscriber<DatasetTypes>()
            .AddSubscriber<InstallationName>()
            .AddSubscriber<AuthenticationProviders>()
            .AddSubscriber<GroupMemory>()
            .AddSubscriber<ShownBanners>()
            .AddSubscriber<SitemapPages>()
            // Then kept answers are: one made in between must not be made from what was remembered before.
            .AddSubscriber<ObjectChanges>()
            // What is counted for minutes must not name what a limit forgotten just now hides.
            .AddSubscriber<MetricMemory>()
            // Last the index, which takes longest and reads what the others have forgotten.
            .AddSubscriber<SearchFeed>()
            // Who waits for a change looks at all of that once it is told.
            .AddSubscriber<AwaitedChanges>();

    /// <summary>Registers somebody who follows the outbox in this process, once, after those that are there.</summary>
    public static IServiceCollection AddSubscriber<T>(this IServiceCollection services)
        where T : class, IOutboxSubscriber
    {
        services.AddSingleton<T>();
        services.AddSingleton<IOutboxSubscriber>(provider => provider.GetRequiredService<T>());
        return services;
    }
}
