using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Domain.Access;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Jobs;
using Quire.Repository.Operations;
using Quire.Repository.Publishing.Workflows;
using Quire.Testing;
using static Quire.Api.Tests.Publishing.Workflows.WorkflowWorld;

namespace Quire.Api.Tests.Publishing.Workflows;

/// <summary>Workflows whose process died, at the points where it can.</summary>
public sealed class InterruptedWorkflowTests
{
    private static readonly DateTime Ago = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    [Theory, EachDatabase]
    public async Task One_that_was_begun_is_gone_on_with_by_another_worker_at_every_step(DatabaseKind database)
    {
        await using var world = await WorkflowWorld.StartAsync(database);
        await world.RunAtAsync("PrePublishDataset", Step("log", ("said", "one")), Step("log", ("said", "two")), Step("pause"));
        await Workers.EndAsync(world.Server);
        var (id, _) = await world.PublishAsync();
        await DyingAsync(world);
        using (var worker = await Workers.BeginAsync(world.Server))
        {
            await world.WaitingAsync(id, 2);
            await worker.StopAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal(HttpStatusCode.Accepted, (await world.ResumeAsync((await world.WaitingAsync(id, 2)).Id, "go on")).Status);
        Assert.Equal("DRAFT", await world.StateAsync(id));
        await DyingAsync(world);
        using var last = await Workers.BeginAsync(world.Server);
        await Make.UnlockedAsync(world.Admin, id);
        Assert.Equal("RELEASED", await world.StateAsync(id));
        await last.StopAsync(TestContext.Current.CancellationToken);
    }

    [Theory, EachDatabase]
    public async Task A_request_whose_sender_died_is_sent_again_under_the_same_key_and_its_step_counts_once(DatabaseKind database)
    {
        await using var world = await WorkflowWorld.StartAsync(database);
        await world.RunAtAsync("PrePublishDataset", world.Http("one"), Step("pause"));
        var (id, _) = await world.PublishAsync();
        var waiting = await world.WaitingAsync(id);
        await Wait.UntilAsync(() => !world.Outside.Requests.IsEmpty, "somebody outside was asked");
        await NoJobsAsync(world);

        await AgainAsync(world, id, waiting.Id, 0);
        await Wait.UntilAsync(() => world.Outside.Requests.Count == 2, "somebody outside was asked again");

        // It says which request it is, and nobody resumes anything with it.
        var key = Assert.Single(world.Outside.Requests.Select(r => r.Header("Idempotency-Key")).Distinct());
        Assert.Matches("^[0-9a-f]{64}$", key);
        Assert.DoesNotContain(waiting.Id, key, StringComparison.Ordinal);
        _ = await world.ResumeAsync(waiting.Id, "OK");
        await world.WaitingAsync(id, 1);
        await AgainAsync(world, id, waiting.Id, 0);
        await NoJobsAsync(world);
        Assert.Equal(2, world.Outside.Requests.Count);
        Assert.Equal(1, (await world.WaitingAsync(id, 1)).Position);
    }

    [Theory, EachDatabase]
    public async Task A_step_told_twice_counts_once(DatabaseKind database)
    {
        await using var world = await WorkflowWorld.StartAsync(database);
        await world.RunAtAsync("PrePublishDataset", Step("pause"), Step("pause"), Step("pause"));
        var (id, _) = await world.PublishAsync();
        var invocation = (await world.WaitingAsync(id)).Id;

        var told = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => world.ResumeAsync(invocation, "go on")));
        Assert.Contains(told, t => t.Status == HttpStatusCode.Accepted);
        var position = told.Count(t => t.Status == HttpStatusCode.Accepted);
        if (position <= 2)
        {
            _ = await world.WaitingAsync(id, position);
        }

        Assert.False(
            await RunAsync(world, new AdvanceWorkflow(new ObjectRef.Dataset(id), invocation, 0, new StepOutcome.Done()))
        );
    }

    [Theory, EachDatabase]
    public async Task Taking_back_goes_on_where_it_was_left(DatabaseKind database)
    {
        await using var world = await WorkflowWorld.StartAsync(database);
        await world.RunAtAsync("PrePublishDataset", world.Http("one"), Step("pause"));
        var (id, _) = await world.PublishAsync();
        var invocation = (await world.WaitingAsync(id)).Id;
        _ = await world.ResumeAsync(invocation, "OK");
        await world.WaitingAsync(id, 1);
        await NoJobsAsync(world);
        await Workers.EndAsync(world.Server);
        _ = await world.ResumeAsync(invocation, "fail");
        Assert.Equal(["Workflow"], await world.LocksAsync(id));
        await DyingAsync(world);

        using var worker = await Workers.BeginAsync(world.Server);
        await Make.UnlockedAsync(world.Admin, id);
        await worker.StopAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["POST one", "DELETE back-one"], world.Paths);
        Assert.Equal("DRAFT", await world.StateAsync(id));
    }

    // The claims of a process that is gone.
    private static Task<int> DyingAsync(WorkflowWorld world) =>
        world.WithDbAsync(db =>
            db.Jobs.Where(j => j.Kind == "RunWorkflowStep" || j.Kind == "RollBackWorkflowStep" || j.Kind == "FinalizePublication")
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(j => j.State, JobState.Running)
                        .SetProperty(j => j.Worker, "gone")
                        .SetProperty(j => j.Attempts, 1)
                        .SetProperty(j => j.LeaseUntil, Ago)
                )
        );

    private static Task NoJobsAsync(WorkflowWorld world) =>
        Wait.UntilAsync(
            async () => await world.WithDbAsync(db => db.Jobs.CountAsync(j => j.Kind == "RunWorkflowStep")) == 0,
            "no step is to be done"
        );

    private static async Task AgainAsync(WorkflowWorld world, long dataset, string invocation, int position)
    {
        _ = await world.WithDbAsync(db =>
        {
            db.Jobs.Add(
                new()
                {
                    Kind = "RunWorkflowStep",
                    Payload = $$"""{"dataset":{{dataset}},"invocation":"{{invocation}}","position":{{position}}}""",
                    CreatedAt = Ago,
                    RunAfter = Ago,
                    State = JobState.Running,
                    Worker = "gone",
                    LeaseUntil = Ago,
                    Attempts = 1,
                }
            );
            return db.SaveChangesAsync();
        });
        world.Server.Services.GetRequiredService<JobQueue>().RaiseAll();
    }

    private static async Task<TResult> RunAsync<TResult>(WorkflowWorld world, IOperation<TResult> operation)
    {
        await using var scope = world.Server.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<OperationGate>().RunAsync(operation, Caller.System, default);
    }
}
