using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Data.PostgreSql;
using Quire.Data.Sqlite;
using Quire.Repository.Data;
using Quire.Repository.Jobs;
using Quire.Testing;

namespace Quire.Server.Tests;

/// <summary>Work that takes hours, beside work others wait for.</summary>
public sealed class LongJobTests
{
    [Theory, EachDatabase]
    public async Task Short_work_is_done_while_long_work_goes_on_one_after_another(DatabaseKind database)
    {
        using var folder = new TempFolder();
        var jobs = new Jobs();
        await using (var provider = await ProviderAsync(database, folder.Path, jobs))
        {
            await AddAsync(provider, "Long", "Long", "Long", "Short", "Short");
            using var worker = provider.GetRequiredService<JobWorker>();
            await worker.StartAsync(default);

            await Wait.UntilAsync(
                () => Task.FromResult(jobs.Done.Count(k => k == "Short") == 2 && jobs.Begun > 0),
                "short work is done beside long work"
            );
            Assert.Equal((1, 0), (jobs.Begun, jobs.Done.Count(k => k == "Long")));
            jobs.MayEnd.SetResult();
            await Wait.UntilAsync(() => jobs.Done.Count == 5, "all work is done");

            Assert.Equal(1, jobs.AtOnce);
            await worker.StopAsync(default);
            await using var scope = provider.CreateAsyncScope();
            Assert.Equal(0, await scope.ServiceProvider.GetRequiredService<RepositoryDb>().Jobs.CountAsync());
        }

        SqliteConnection.ClearAllPools();
    }

    private static async Task<ServiceProvider> ProviderAsync(DatabaseKind database, string folder, Jobs jobs)
    {
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddSingleton<DatabaseCondition>()
            .AddSingleton<JobQueue>()
            .AddSingleton<ReplicaNews>()
            .AddSingleton<JobWorker>();
        if (database == DatabaseKind.Sqlite)
        {
            services.AddSqliteDatabase(Path.Combine(folder, "jobs.db"));
        }
        else
        {
            var server = await PostgreSqlServer.GetAsync();
            services.AddPostgreSqlDatabase(server.ConnectionString(await server.CreateDatabaseAsync()), migrateAtStart: true);
        }

        services.AddSingleton(jobs).AddJob<LongJob, LongOne>().AddJob<ShortJob, ShortOne>();
        services.Configure<JobOptions>(o => (o.Workers, o.Poll) = (1, TimeSpan.FromMilliseconds(20)));
        var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        await provider
            .GetRequiredService<IDatabaseDialect>()
            .MigrateAsync(scope.ServiceProvider.GetRequiredService<RepositoryDb>(), default);
        return provider;
    }

    private static async Task AddAsync(ServiceProvider provider, params string[] kinds)
    {
        await using var scope = provider.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        foreach (var kind in kinds)
        {
            db.Jobs.Add(
                new()
                {
                    Kind = kind,
                    CreatedAt = now,
                    RunAfter = now,
                }
            );
            await db.SaveChangesAsync();
        }
    }

    private sealed class Jobs
    {
        private int _running;

        public TaskCompletionSource MayEnd { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public ConcurrentQueue<string> Done { get; } = [];

        public int Begun { get; private set; }

        public int AtOnce { get; private set; }

        public async Task RunLongAsync()
        {
            Begun++;
            AtOnce = Math.Max(AtOnce, Interlocked.Increment(ref _running));
            await MayEnd.Task;
            Interlocked.Decrement(ref _running);
            Done.Enqueue("Long");
        }
    }

    private sealed record LongJob : IJob<LongJob>
    {
        public static JobDeclaration<LongJob> Declaration { get; } =
            new("Long", JobLane.Long, (JsonTypeInfo<LongJob>)JsonSerializerOptions.Default.GetTypeInfo(typeof(LongJob)));
    }

    private sealed class LongOne(Jobs jobs) : IHandleJob<LongJob>
    {
        public Task RunAsync(LongJob job, JobRun run, CancellationToken ct) => jobs.RunLongAsync();
    }

    private sealed record ShortJob : IJob<ShortJob>
    {
        public static JobDeclaration<ShortJob> Declaration { get; } =
            new("Short", JobLane.Own, (JsonTypeInfo<ShortJob>)JsonSerializerOptions.Default.GetTypeInfo(typeof(ShortJob)));
    }

    private sealed class ShortOne(Jobs jobs) : IHandleJob<ShortJob>
    {
        public Task RunAsync(ShortJob job, JobRun run, CancellationToken ct)
        {
            jobs.Done.Enqueue("Short");
            return Task.CompletedTask;
        }
    }
}
