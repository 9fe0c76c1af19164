using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Quire.Data.PostgreSql;
using Quire.Repository.Data;
using Quire.Repository.Jobs;
using Quire.Testing;

namespace Quire.Repository.Tests.Jobs;

public sealed class ReplicaNewsTests
{
    [Fact]
    public async Task A_replica_hears_of_what_another_commits_and_not_of_its_own_or_of_what_fell()
    {
        Assert.SkipWhen(PostgreSqlServer.WhyNot is not null, PostgreSqlServer.WhyNot ?? "");
        var server = await PostgreSqlServer.GetAsync();
        var connection = server.ConnectionString(await server.CreateDatabaseAsync());
        await using var one = await ReplicaAsync(connection);
        await using var other = await ReplicaAsync(connection);
        var (heardByOne, heardByOther) = (0, new SemaphoreSlim(0));
        one.GetRequiredService<ReplicaNews>().Came += (_, _) => Interlocked.Increment(ref heardByOne);
        other.GetRequiredService<ReplicaNews>().Came += (_, _) => heardByOther.Release();

        await WriteAsync(one, stands: false);
        await WriteAsync(one, stands: true);

        await heardByOther.WaitAsync(TestContext.Current.CancellationToken);
        await WriteAsync(other, stands: true);
        while (Volatile.Read(ref heardByOne) == 0)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        Assert.Equal((1, 0), (heardByOne, heardByOther.CurrentCount));
        foreach (var replica in new[] { one, other })
        {
            await Task.WhenAll(replica.GetServices<IHostedService>().Select(s => s.StopAsync(default)));
        }
    }

    private static async Task<ServiceProvider> ReplicaAsync(string connection)
    {
        var replica = new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddSingleton<ReplicaNews>()
            .AddPostgreSqlDatabase(connection, migrateAtStart: false)
            .BuildServiceProvider();
        foreach (var service in replica.GetServices<IHostedService>())
        {
            await service.StartAsync(default);
        }

        while (!replica.GetRequiredService<ReplicaNews>().Comes)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        return replica;
    }

    private static async Task WriteAsync(ServiceProvider replica, bool stands)
    {
        await using var scope = replica.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await replica.GetRequiredService<IDatabaseDialect>().LockOutboxAsync(db, default);
        await (stands ? transaction.CommitAsync() : transaction.RollbackAsync());
    }
}
