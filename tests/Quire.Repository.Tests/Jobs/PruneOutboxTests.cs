using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Quire.Repository.Data;
using Quire.Repository.Jobs;
using Quire.Testing;

namespace Quire.Repository.Tests.Jobs;

public sealed class PruneOutboxTests
{
    [Theory, EachDatabase]
    public async Task Changes_are_kept_for_their_time_and_the_newest_for_ever(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        await Make.CollectionAsync(admin, published: true);
        var (count, newest) = await OutboxAsync(server);
        Assert.True(count > 1);

        await PruneAsync(server, inDays: 29);
        Assert.Equal((count, newest), await OutboxAsync(server));
        await PruneAsync(server, inDays: 31);
        Assert.Equal((1, newest), await OutboxAsync(server));

        // Followers go on from where they were.
        var later = await Make.CollectionAsync(admin, published: true);
        var found = await admin.GetAsync($"/api/search?q=identifier:{later}");
        Assert.Equal(1, found.Data["total_count"]!.GetValue<int>());
    }

    private static async Task<(int Count, long Newest)> OutboxAsync(TestServer server)
    {
        await using var scope = server.Services.CreateAsyncScope();
        var outbox = scope.ServiceProvider.GetRequiredService<RepositoryDb>().Outbox;
        return (
            await outbox.CountAsync(TestContext.Current.CancellationToken),
            await outbox.MaxAsync(o => o.Sequence, TestContext.Current.CancellationToken)
        );
    }

    private static async Task PruneAsync(TestServer server, int inDays)
    {
        await using var scope = server.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var job = new PruneOutboxJobHandler(
            services.GetRequiredService<RepositoryDb>(),
            services.GetRequiredService<IWriteGate>(),
            services.GetRequiredService<IOptions<JobOptions>>(),
            new LaterTime(TimeSpan.FromDays(inDays))
        );
        await job.RunAsync(new(), new(1, "", null, 1), TestContext.Current.CancellationToken);
    }
}
