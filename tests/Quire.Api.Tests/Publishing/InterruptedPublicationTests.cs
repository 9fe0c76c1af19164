using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Quire.Api.Tests.Datasets;
using Quire.Domain.Access;
using Quire.Domain.Publishing;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Jobs;
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
        var held = await LockAsync(server, id);
        await RunningAsync(server, id, held, Ago);

        await Make.UnlockedAsync(admin, id);

        Assert.Equal(
            1,
            (await server.Guest().GetAsync($"/api/datasets/{id}/versions/:latest")).Data["versionNumber"]!.GetValue<int>()
        );
    }

    [Theory, EachDatabase]
    public async Task One_that_an_earlier_version_accepted_is_finished_by_this_one(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var (admin, id) = await DatasetAsync(server);
        var held = await LockAsync(server, id);
        await RunningAsync(server, id, $"{held} 1 Major", Ago);

        await Make.UnlockedAsync(admin, id);

        Assert.Equal("1.0", await Number(server, id));
    }

    [Theory, EachDatabase]
    public async Task Finishing_twice_releases_once(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var (admin, id) = await DatasetAsync(server);
        var held = await LockAsync(server, id);
        var finish = new FinalizePublication(new ObjectRef.Dataset(id), held, 1, ReleaseKind.Major);

        var numbers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => RunAsync(server, finish)));

        Assert.Equal("1.0", Assert.Single(numbers, n => n is not null).ToString());
        Assert.Single((await admin.GetAsync($"/api/datasets/{id}/versions")).Data.AsArray());
    }

    [Theory, EachDatabase]
    public async Task A_draft_changed_past_its_lock_is_not_released_and_the_publisher_is_told(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var (admin, id) = await DatasetAsync(server);
        var held = await LockAsync(server, id);
        const long Older = 0;

        Assert.Null(await RunAsync(server, new FinalizePublication(new ObjectRef.Dataset(id), held, Older, ReleaseKind.Major)));

        (await server.Guest().GetAsync($"/api/datasets/{id}/versions/:latest")).MustBeError(HttpStatusCode.NotFound);
        var told = Assert.Single((await admin.GetAsync($"/api/datasets/{id}/locks")).Data.AsArray())!;
        Assert.Equal("finalizePublication", told["lockType"]!.GetValue<string>());
        Assert.StartsWith("Publishing failed.", told["message"]!.GetValue<string>(), StringComparison.Ordinal);
        await Deposit.RetitleAsync(admin, id, "Ready now");
        await Make.PublishAsync(admin, id);
        Assert.Equal("1.0", await Number(server, id));
    }

    [Theory, EachDatabase]
    public async Task One_that_failed_is_forgotten_with_its_draft(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var (admin, id) = await DatasetAsync(server);
        await Make.PublishAsync(admin, id);
        await Deposit.RetitleAsync(admin, id, "Second edition");
        var held = await LockAsync(server, id);
        _ = await RunAsync(server, new FailPublication(new ObjectRef.Dataset(id), held, "for a test"));
        Assert.Single((await admin.GetAsync($"/api/datasets/{id}/locks")).Data.AsArray());

        _ = (await admin.DeleteAsync($"/api/datasets/{id}/versions/:draft")).Data;

        Assert.Empty((await admin.GetAsync($"/api/datasets/{id}/locks")).Data.AsArray());
    }

    [Theory, EachDatabase]
    public async Task A_worker_whose_job_was_taken_over_changes_nothing(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var (admin, id) = await DatasetAsync(server);
        var held = await LockAsync(server, id);
        var job = await RunningAsync(server, id, held, DateTime.MaxValue.Date);
        await using var scope = server.Services.CreateAsyncScope();
        var gate = scope.ServiceProvider.GetRequiredService<OperationGate>();
        var finish = new FinalizePublication(new ObjectRef.Dataset(id), held, 1, ReleaseKind.Major);

        await Assert.ThrowsAsync<JobTakenException>(() =>
            gate.FinishAsync(new JobRun(job, "", id, 1) { Worker = "too late" }, finish, default)
        );
        Assert.Equal(
            "DRAFT",
            (await admin.GetAsync($"/api/datasets/{id}/versions/:latest")).Data["versionState"]!.GetValue<string>()
        );

        Assert.NotNull(await gate.FinishAsync(new JobRun(job, "", id, 1) { Worker = "gone" }, finish, default));
        await Assert.ThrowsAsync<JobTakenException>(() =>
            gate.FinishAsync(new JobRun(job, "", id, 1) { Worker = "gone" }, finish, default)
        );
        Assert.Equal("1.0", await Number(server, id));
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

    // As publishing takes it.
    private static async Task<long> LockAsync(TestServer server, long id)
    {
        var held = new DatasetLockRecord
        {
            DatasetId = id,
            Kind = "finalizePublication",
            CreatedAt = Ago,
        };
        await WithDbAsync(
            server,
            async db =>
            {
                db.Locks.Add(held);
                await db.SaveChangesAsync();
            }
        );
        return held.Id;
    }

    private static Task<long> RunningAsync(TestServer server, long id, long held, DateTime until) =>
        RunningAsync(server, id, $$"""{"dataset":{{id}},"lock":{{held}},"revision":1,"kind":"Major"}""", until);

    // The job of a worker that is gone; its claim ends some time.
    private static async Task<long> RunningAsync(TestServer server, long id, string payload, DateTime until)
    {
        var job = new JobRecord
        {
            Kind = "FinalizePublication",
            Payload = payload,
            ObjectId = id,
            CreatedAt = Ago,
            RunAfter = Ago,
            State = JobState.Running,
            Worker = "gone",
            LeaseUntil = DateTime.SpecifyKind(until, DateTimeKind.Utc),
            Attempts = 1,
        };
        await WithDbAsync(
            server,
            async db =>
            {
                db.Jobs.Add(job);
                await db.SaveChangesAsync();
            }
        );
        server.Services.GetRequiredService<JobQueue>().RaiseAll();
        return job.Id;
    }

    private static async Task WithDbAsync(TestServer server, Func<RepositoryDb, Task> work)
    {
        await using var scope = server.Services.CreateAsyncScope();
        await using var turn = await scope.ServiceProvider.GetRequiredService<IWriteGate>().EnterAsync(default);
        await work(scope.ServiceProvider.GetRequiredService<RepositoryDb>());
    }
}
