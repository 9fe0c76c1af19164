using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Quire.Api.Tests.Datasets;
using Quire.Domain.Access;
using Quire.Domain.Publishing;
using Quire.Repository.Data;
using Quire.Repository.Operations;
using Quire.Repository.Publishing;
using Quire.Testing;

namespace Quire.Api.Tests.Publishing;

/// <summary>Publications whose process died, at the points where it can.</summary>
public sealed class InterruptedPublicationTests
{
    private static readonly DateTime Ago = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    [Theory, EachDatabase]
    public async Task One_that_was_begun_is_finished_by_whoever_takes_over_the_job(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var (admin, id) = await DatasetAsync(server);
        var held = await LockAsync(server, id, DateTime.MaxValue.Date);
        await WithDbAsync(server, async db =>
        {
            // A job whose worker's claim ended: the next worker takes it.
            db.Jobs.Add(new()
            {
                Kind = "FinalizePublication", Payload = $"{held} 1 Major", ObjectId = id, CreatedAt = Ago, RunAfter = Ago,
                State = Repository.Data.Jobs.JobState.Running, Worker = "gone", LeaseUntil = Ago, Attempts = 1,
            });
            await db.SaveChangesAsync();
        });

        await Make.UnlockedAsync(admin, id);

        Assert.Equal(1, (await server.Guest().GetAsync($"/api/datasets/{id}/versions/:latest")).Data["versionNumber"]!.GetValue<int>());
    }

    [Theory, EachDatabase]
    public async Task Finishing_twice_releases_once(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var (admin, id) = await DatasetAsync(server);
        var held = await LockAsync(server, id, DateTime.MaxValue.Date);
        var finish = new FinalizePublication(new ObjectRef.Dataset(id), held, 1, ReleaseKind.Major);

        var numbers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => RunAsync(server, finish)));

        Assert.Equal("1.0", Assert.Single(numbers, n => n is not null).ToString());
        Assert.Single((await admin.GetAsync($"/api/datasets/{id}/versions")).Data.AsArray());
    }

    [Theory, EachDatabase]
    public async Task A_draft_edited_after_its_lease_ended_is_not_released_behind_the_editors_back(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var (admin, id) = await DatasetAsync(server);
        var held = await LockAsync(server, id, Ago);
        await Deposit.RetitleAsync(admin, id, "Not ready yet");

        Assert.Null(await RunAsync(server, new FinalizePublication(new ObjectRef.Dataset(id), held, 1, ReleaseKind.Major)));

        (await server.Guest().GetAsync($"/api/datasets/{id}/versions/:latest")).MustBeError(HttpStatusCode.NotFound);
        await Make.PublishAsync(admin, id);
        Assert.Equal("1.0", (await Number(server, id)));
    }

    private static async Task<string> Number(TestServer server, long id)
    {
        var version = (await server.Guest().GetAsync($"/api/datasets/{id}/versions/:latest")).Data;
        return $"{version["versionNumber"]}.{version["versionMinorNumber"]}";
    }

    private static async Task<(Wire Admin, long Id)> DatasetAsync(TestServer server)
    {
        var admin = server.Admin();
        var (id, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true));
        return (admin, id);
    }

    private static async Task<TResult> RunAsync<TResult>(TestServer server, IOperation<TResult> operation)
    {
        await using var scope = server.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<OperationGate>().RunAsync(operation, Caller.System, default);
    }

    private static async Task<long> LockAsync(TestServer server, long id, DateTime until)
    {
        long held = 0;
        await WithDbAsync(server, async db =>
        {
            var added = db.Locks.Add(new()
            {
                DatasetId = id, Kind = "finalizePublication", CreatedAt = Ago, LeaseUntil = DateTime.SpecifyKind(until, DateTimeKind.Utc),
            });
            await db.SaveChangesAsync();
            held = added.Entity.Id;
        });
        return held;
    }

    private static async Task WithDbAsync(TestServer server, Func<RepositoryDb, Task> work)
    {
        await using var scope = server.Services.CreateAsyncScope();
        await using var turn = await scope.ServiceProvider.GetRequiredService<IWriteGate>().EnterAsync(default);
        await work(scope.ServiceProvider.GetRequiredService<RepositoryDb>());
    }
}
