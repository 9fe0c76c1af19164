using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Api.Tests.Datasets;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Identifiers;
using Quire.Repository.Jobs;
using Quire.Repository.Operations;
using Quire.Testing;

namespace Quire.Api.Tests.Publishing;

/// <summary>A publication that was accepted is finished, or its publisher is told that it is not.</summary>
public sealed class AcceptedPublicationTests
{
    [Theory, EachDatabase]
    public async Task Nobody_changes_what_was_accepted_however_long_its_worker_is_away(DatabaseKind database)
    {
        var time = new MovedTime();
        await using var server = await TestServer.StartAsync(
            database,
            extend: services => services.AddSingleton<TimeProvider>(time)
        );
        using var admin = server.Admin();
        var (id, _) = await Make.DatasetAsync(admin, "root", "As accepted");
        await Workers.EndAsync(server);
        _ = (await admin.PostAsync($"/api/datasets/{id}/actions/:publish?type=major")).Data;

        time.Later = TimeSpan.FromHours(3);
        (
            await admin.PutAsync($"/api/datasets/{id}/editMetadata?replace=true", Make.Field("title", "primitive", "Slipped in"))
        ).MustBeError(HttpStatusCode.Forbidden, "Dataset cannot be edited due to dataset lock.");
        using var worker = await Workers.BeginAsync(server);
        await Make.UnlockedAsync(admin, id);
        await worker.StopAsync(TestContext.Current.CancellationToken);

        var version = (await server.Guest().GetAsync($"/api/datasets/{id}/versions/1.0")).Data;
        Assert.Equal("As accepted", Deposit.Citation(version)["title"].GetValue<string>());
    }

    [Theory, EachDatabase]
    public async Task One_that_cannot_be_finished_is_told_of_and_can_be_tried_again(DatabaseKind database)
    {
        var provider = new BrokenProvider();
        await using var server = await StartAsync(database, provider);
        using var admin = server.Admin();
        var (id, _) = await Make.DatasetAsync(admin, "root");
        provider.IsBroken = true;
        _ = (await admin.PostAsync($"/api/datasets/{id}/actions/:publish?type=major")).Data;

        await ToldAsync(server, id);

        (await server.Guest().GetAsync($"/api/datasets/{id}/versions/:latest")).MustBeError(HttpStatusCode.NotFound);
        Assert.Contains("out of order", await AuditAsync(server, id), StringComparison.Ordinal);
        provider.IsBroken = false;
        await Deposit.RetitleAsync(admin, id, "Another title");
        await Make.PublishAsync(admin, id);
        Assert.Equal(
            "Another title",
            Deposit.Citation((await server.Guest().GetAsync($"/api/datasets/{id}/versions/1.0")).Data)["title"].GetValue<string>()
        );
    }

    [Theory, EachDatabase]
    public async Task Whoever_waits_for_one_by_the_older_form_is_not_told_that_all_is_well(DatabaseKind database)
    {
        var provider = new BrokenProvider();
        await using var server = await StartAsync(database, provider);
        using var admin = server.Admin();
        var (id, _) = await Make.DatasetAsync(admin, "root");
        provider.IsBroken = true;

        (await admin.GetAsync($"/api/datasets/{id}/actions/:publish?type=major")).MustBeError(
            HttpStatusCode.InternalServerError,
            "Publishing failed. The draft is as it was and can be edited, and published again."
        );

        provider.IsBroken = false;
        _ = (await admin.GetAsync($"/api/datasets/{id}/actions/:publish?type=major")).Data;
        _ = (await server.Guest().GetAsync($"/api/datasets/{id}/versions/1.0")).Data;
    }

    [Theory, EachDatabase]
    public async Task One_given_up_is_finished_when_an_administrator_has_its_job_tried_again(DatabaseKind database)
    {
        var provider = new BrokenProvider();
        await using var server = await StartAsync(database, provider);
        using var admin = server.Admin();
        var (id, _) = await Make.DatasetAsync(admin, "root");
        provider.IsBroken = true;
        _ = (await admin.PostAsync($"/api/datasets/{id}/actions/:publish?type=major")).Data;
        await ToldAsync(server, id);
        provider.IsBroken = false;

        await Wait.UntilAsync(
            async () =>
            {
                await using var scope = server.Services.CreateAsyncScope();
                return await scope
                        .ServiceProvider.GetRequiredService<OperationGate>()
                        .RunAsync(new RetryJobs(Job: null), Caller.System, TestContext.Current.CancellationToken) == 1;
            },
            "its job was given up"
        );

        // Nothing else has the workers look meanwhile.
        await Make.UnlockedAsync(admin, id);
        _ = (await server.Guest().GetAsync($"/api/datasets/{id}/versions/1.0")).Data;
    }

    [Theory, EachDatabase]
    public async Task One_that_took_every_process_with_it_is_told_of(DatabaseKind database)
    {
        await using var server = await StartAsync(database, new BrokenProvider());
        using var admin = server.Admin();
        var (id, _) = await Make.DatasetAsync(admin, "root");
        await Workers.EndAsync(server);
        _ = (await admin.PostAsync($"/api/datasets/{id}/actions/:publish?type=major")).Data;
        _ = await WithDbAsync(
            server,
            db => db.Jobs.Where(j => j.ObjectId == id).ExecuteUpdateAsync(set => set.SetProperty(j => j.Attempts, 1))
        );

        using var worker = await Workers.BeginAsync(server);
        await ToldAsync(server, id);
        await worker.StopAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, await WithDbAsync(server, db => db.Jobs.CountAsync(j => j.ObjectId == id && j.State == JobState.Dead)));
    }

    [Theory, EachDatabase]
    public async Task Publications_are_finished_while_all_other_work_stands_still(DatabaseKind database)
    {
        var others = new StandingWork();
        await using var server = await TestServer.StartAsync(
            database,
            extend: services => services.AddJob<StandingJob, StandingWork>().AddSingleton<IHandleJob<StandingJob>>(others)
        );
        using var admin = server.Admin();
        var ago = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        _ = await WithDbAsync(
            server,
            async db =>
            {
                db.Jobs.AddRange(
                    Enumerable
                        .Range(0, 100)
                        .Select(_ => new JobRecord
                        {
                            Kind = StandingJob.Declaration.Kind,
                            CreatedAt = ago,
                            RunAfter = ago,
                        })
                );
                return await db.SaveChangesAsync();
            }
        );
        server.Services.GetRequiredService<JobQueue>().RaiseAll();
        await others.Begun;

        var (id, _) = await Make.DatasetAsync(admin, "root");
        await Make.PublishAsync(admin, id);

        _ = (await server.Guest().GetAsync($"/api/datasets/{id}/versions/1.0")).Data;
        others.End();
    }

    // One attempt at every job.
    private static async Task<TestServer> StartAsync(DatabaseKind database, BrokenProvider provider)
    {
        var server = await TestServer.StartAsync(
            database,
            new Dictionary<string, string?> { ["Jobs:MaxAttempts"] = "1", ["Fixity:Period"] = "00:00:00" },
            services => services.AddSingleton<IIdentifierProvider>(provider)
        );
        _ = (await server.Admin().TextAsync(HttpMethod.Put, "/api/admin/settings/:DoiProvider", provider.Name)).Data;
        return server;
    }

    private static Task ToldAsync(TestServer server, long id) =>
        Wait.UntilAsync(
            async () =>
                (await server.Admin().GetAsync($"/api/datasets/{id}/locks")).Data.AsArray() is [{ } told]
                && told["lockType"]!.GetValue<string>() == "finalizePublication"
                && told["message"]!.GetValue<string>()
                    == "Publishing failed. The draft is as it was and can be edited, and published again.",
            $"the publication of {id} was given up"
        );

    private static async Task<string> AuditAsync(TestServer server, long id) =>
        await WithDbAsync(
            server,
            db => db.Audit.Where(a => a.ObjectId == id && a.Operation == "FailPublication").Select(a => a.Details).SingleAsync()
        ) ?? "";

    private static async Task<TResult> WithDbAsync<TResult>(TestServer server, Func<RepositoryDb, Task<TResult>> work)
    {
        await using var scope = server.Services.CreateAsyncScope();
        await using var turn = await scope.ServiceProvider.GetRequiredService<IWriteGate>().EnterAsync(default);
        return await work(scope.ServiceProvider.GetRequiredService<RepositoryDb>());
    }

    private sealed record StandingJob : IJob<StandingJob>
    {
        public static JobDeclaration<StandingJob> Declaration { get; } =
            new(
                "Standing",
                JobLane.Own,
                (JsonTypeInfo<StandingJob>)JsonSerializerOptions.Default.GetTypeInfo(typeof(StandingJob))
            );
    }

    private sealed class StandingWork : IHandleJob<StandingJob>
    {
        private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Begun => _begun.Task;

        public void End() => _end.TrySetResult();

        public Task RunAsync(StandingJob job, JobRun run, CancellationToken ct)
        {
            _begun.TrySetResult();
            return _end.Task.WaitAsync(ct);
        }
    }
}
