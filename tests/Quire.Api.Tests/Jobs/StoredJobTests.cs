using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Jobs;
using Quire.Repository.Storage;
using Quire.Testing;

namespace Quire.Api.Tests.Jobs;

/// <summary>Jobs as they lie in a database, whoever wrote them.</summary>
public sealed class StoredJobTests
{
    [Theory, EachDatabase]
    public async Task One_that_an_earlier_version_wrote_is_done(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var store = server.Services.GetRequiredService<ObjectStores>().Default;
        var key = server.Services.GetRequiredService<ObjectKeys>().Next();
        await store.PutAsync(key, new MemoryStream([1, 2, 3]), TestContext.Current.CancellationToken);

        await AddAsync(server, "DeleteStoredObjects", $$"""[{"Store":"{{store.Name}}","Key":"{{key.Value}}"}]""");

        await Wait.UntilAsync(
            async () => await store.GetLengthAsync(key, TestContext.Current.CancellationToken) is null,
            "the bytes are removed"
        );
    }

    [Theory, EachDatabase]
    public async Task One_that_nobody_can_read_waits_for_an_administrator(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(
            database,
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["Jobs:MaxAttempts"] = "1" }
        );

        var job = await AddAsync(server, "FinalizePublication", "no publication");

        await Wait.UntilAsync(
            () => WithDbAsync(server, db => db.Jobs.AnyAsync(j => j.Id == job && j.State == JobState.Dead)),
            "it is set aside"
        );
        var error = await WithDbAsync(server, db => db.Jobs.Where(j => j.Id == job).Select(j => j.LastError).SingleAsync());
        Assert.Contains("cannot be read", error, StringComparison.Ordinal);
    }

    private static async Task<long> AddAsync(TestServer server, string kind, string payload)
    {
        var ago = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        var job = new JobRecord
        {
            Kind = kind,
            Payload = payload,
            CreatedAt = ago,
            RunAfter = ago,
        };
        _ = await WithDbAsync(
            server,
            async db =>
            {
                db.Jobs.Add(job);
                return await db.SaveChangesAsync();
            }
        );
        server.Services.GetRequiredService<JobQueue>().RaiseAll();
        return job.Id;
    }

    private static async Task<TResult> WithDbAsync<TResult>(TestServer server, Func<RepositoryDb, Task<TResult>> work)
    {
        await using var scope = server.Services.CreateAsyncScope();
        await using var turn = await scope.ServiceProvider.GetRequiredService<IWriteGate>().EnterAsync(default);
        return await work(scope.ServiceProvider.GetRequiredService<RepositoryDb>());
    }
}
