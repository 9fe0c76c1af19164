using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Data;
using Quire.Repository.Data.Publishing;
using Quire.Testing;
using Quire.Testing.Stub;

namespace Quire.Api.Tests.Publishing.Workflows;

/// <summary>A server with a workflow, and somebody outside who is asked by its steps.</summary>
internal sealed class WorkflowWorld : IAsyncDisposable
{
    private int _status = 200;

    private WorkflowWorld(TestServer server) => (Server, Admin) = (server, server.Admin());

    public TestServer Server { get; }

    public Wire Admin { get; }

    public StubServer Outside { get; private set; } = null!;

    /// <summary>Status somebody outside answers with from now on.</summary>
    public int Status
    {
        set => _status = value;
    }

    /// <summary>What is done when somebody outside is asked, before the answer.</summary>
    public Func<StubRequest, Task> Asked { get; set; } = _ => Task.CompletedTask;

    public static async Task<WorkflowWorld> StartAsync(DatabaseKind database, Action<IServiceCollection>? extend = null)
    {
        var world = new WorkflowWorld(await TestServer.StartAsync(database, extend: extend));
        world.Outside = await StubServer.StartAsync(
            async (context, request) =>
            {
                await world.Asked(request);
                context.Response.Headers.Location = "/elsewhere";
                await StubServer.WriteAsync(context, "told", world._status);
            }
        );
        return world;
    }

    /// <summary>A step that asks somebody outside.</summary>
    public JsonObject Http(string name, string type = "http/sr") =>
        Step(
            type,
            ("url", $"{Outside.Address}{name}/${{invocationId}}/${{dataset.id}}?title=${{dataset.displayName}}"),
            ("method", "POST"),
            ("body", "release ${majorVersion}.${minorVersion} ${releaseStatus} of ${dataset.globalId}"),
            ("rollbackUrl", $"{Outside.Address}back-{name}/${{invocationId}}"),
            ("rollbackMethod", "DELETE")
        );

    public static JsonObject Step(string type, params (string Name, string Value)[] parameters) =>
        new()
        {
            ["provider"] = ":internal",
            ["stepType"] = type,
            ["parameters"] = new JsonObject(parameters.Select(p => KeyValuePair.Create(p.Name, (JsonNode?)p.Value))),
        };

    /// <summary>Defines a workflow and makes it that of a trigger.</summary>
    public async Task RunAtAsync(string trigger, params JsonNode[] steps)
    {
        var added = (
            await Admin.PostAsync(
                "/api/admin/workflows",
                new JsonObject { ["name"] = Make.Name("w"), ["steps"] = new JsonArray(steps) }
            )
        ).Data;
        _ = (await Admin.TextAsync(HttpMethod.Put, $"/api/admin/workflows/default/{trigger}", added["id"]!.ToString())).Data;
    }

    /// <summary>Begins to publish a new dataset, which waits for its workflow.</summary>
    /// <param name="by">Name and wire of somebody who may publish; null for the administrator.</param>
    /// <param name="title">Title of the dataset.</param>
    public async Task<(long Id, string Pid)> PublishAsync((string Name, Wire Wire)? by = null, string? title = null)
    {
        var collection = await Make.CollectionAsync(Admin, published: true);
        if (by is { } publisher)
        {
            await Make.AssignAsync(Admin, collection, $"@{publisher.Name}", "admin");
        }

        var (id, pid) = await Make.DatasetAsync(Admin, collection, title);
        var begun = await (by?.Wire ?? Admin).PostAsync($"/api/datasets/{id}/actions/:publish?type=major");
        Assert.True(begun.Status == HttpStatusCode.Accepted, begun.Text);
        Assert.Equal("WORKFLOW_IN_PROGRESS", begun.Json["status"]!.GetValue<string>());
        return (id, pid);
    }

    /// <summary>The workflow of a dataset once it waits for somebody.</summary>
    public Task<WorkflowInvocationRecord> WaitingAsync(long dataset, int position = 0) =>
        Wait.ForAsync(
            () =>
                WithDbAsync(db =>
                    db.WorkflowInvocations.AsNoTracking()
                        .SingleOrDefaultAsync(i =>
                            i.DatasetId == dataset && i.State == WorkflowState.Waiting && i.Position == position
                        )
                ),
            $"the workflow of {dataset} waits at step {position}"
        );

    public Task<WireAnswer> ResumeAsync(string invocation, string reply) =>
        Server.Guest().TextAsync(HttpMethod.Post, $"/api/workflows/{invocation}", reply);

    public async Task<string> StateAsync(long dataset) =>
        (await Admin.GetAsync($"/api/datasets/{dataset}/versions/:latest")).Data["versionState"]!.GetValue<string>();

    public async Task<IReadOnlyList<string>> LocksAsync(long dataset) =>
        [
            .. (await Admin.GetAsync($"/api/datasets/{dataset}/locks"))
                .Data.AsArray()
                .Select(l => l!["lockType"]!.GetValue<string>()),
        ];

    /// <summary>Paths somebody outside was asked for so far.</summary>
    public IReadOnlyList<string> Paths => [.. Outside.Requests.Select(r => $"{r.Method} {r.Target.Split('/')[1]}")];

    public async Task<TResult> WithDbAsync<TResult>(Func<RepositoryDb, Task<TResult>> work)
    {
        await using var scope = Server.Services.CreateAsyncScope();
        await using var turn = await scope.ServiceProvider.GetRequiredService<IWriteGate>().EnterAsync(default);
        return await work(scope.ServiceProvider.GetRequiredService<RepositoryDb>());
    }

    public async ValueTask DisposeAsync()
    {
        Admin.Dispose();
        await Server.DisposeAsync();
        await Outside.DisposeAsync();
    }
}
