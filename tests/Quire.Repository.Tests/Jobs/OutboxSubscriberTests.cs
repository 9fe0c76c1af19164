using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Jobs;
using Quire.Testing;

namespace Quire.Repository.Tests.Jobs;

public sealed class OutboxSubscriberTests
{
    [Fact]
    public async Task Answers_are_forgotten_after_what_they_are_made_from_and_who_waits_hears_after_the_index()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);

        Assert.Equal(
            [
                "Settings",
                "SchemaCache",
                "Licenses",
                "DatasetTypes",
                "InstallationName",
                "AuthenticationProviders",
                "GroupMemory",
                "ShownBanners",
                "SitemapPages",
                "ObjectChanges",
                "MetricMemory",
                "SearchFeed",
                "AwaitedChanges",
            ],
            server.Services.GetServices<IOutboxSubscriber>().Select(s => s.GetType().Name)
        );
    }
}
