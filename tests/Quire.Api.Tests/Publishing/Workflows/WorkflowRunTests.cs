using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;
using static Quire.Api.Tests.Publishing.Workflows.WorkflowWorld;

namespace Quire.Api.Tests.Publishing.Workflows;

public sealed class WorkflowRunTests
{
    private const string Before = "PrePublishDataset";
    private const string After = "PostPublishDataset";

    [Theory, EachDatabase]
    public async Task A_publication_waits_for_its_workflow_and_goes_on_after(DatabaseKind database)
    {
        await using var world = await WorkflowWorld.StartAsync(database);
        await world.RunAtAsync(Before, Step("log", ("said", "hello")), world.Http("first"), Step("pause"));
        var (id, pid) = await world.PublishAsync(title: "Trees & birds");
        var waiting = await world.WaitingAsync(id, 1);

        Assert.Equal(["Workflow"], await world.LocksAsync(id));
        Assert.Equal("DRAFT", await world.StateAsync(id));
        (await world.Admin.PostAsync($"/api/datasets/{id}/actions/:publish?type=major")).MustBeError(HttpStatusCode.Forbidden);
        (
            await world.Admin.PutAsync(
                $"/api/datasets/{id}/editMetadata?replace=true",
                Make.Field("title", "primitive", "Slipped in")
            )
        ).MustBeError(HttpStatusCode.Forbidden);
        await Wait.UntilAsync(() => !world.Outside.Requests.IsEmpty, "somebody outside was asked");
        var asked = Assert.Single(world.Outside.Requests);
        Assert.Equal($"/first/{waiting.Id}/{id}?title=Trees%20%26%20birds", asked.Target);
        Assert.Equal(("POST", $"release 1.0 in-progress of {pid}"), (asked.Method, asked.Text));

        var resumed = await world.ResumeAsync(waiting.Id, "OK, ready");
        Assert.Equal((HttpStatusCode.Accepted, $"/api/datasets/{id}"), (resumed.Status, resumed.Text));
        await world.WaitingAsync(id, 2);
        Assert.Equal("DRAFT", await world.StateAsync(id));
        Assert.Equal(HttpStatusCode.Accepted, (await world.ResumeAsync(waiting.Id, "go on")).Status);

        await Make.UnlockedAsync(world.Admin, id);
        Assert.Equal("RELEASED", await world.StateAsync(id));
        (await world.ResumeAsync(waiting.Id, "go on")).MustBeError(
            HttpStatusCode.NotFound,
            $"Cannot find workflow invocation with id {waiting.Id}"
        );
    }

    [Theory, EachDatabase]
    public async Task Somebody_outside_lets_a_publication_go_on_whoever_its_collection_is_limited_to(DatabaseKind database)
    {
        await using var world = await WorkflowWorld.StartAsync(database);
        await world.RunAtAsync(Before, Step("pause"));
        var (id, _) = await world.PublishAsync();
        var version = (await world.Admin.GetAsync($"/api/datasets/{id}/versions/:draft?returnOwners=true")).Data;
        var collection = version["isPartOf"]!["identifier"]!.GetValue<string>();
        _ = (
            await world.Admin.PutAsync($"/api/dataverses/{collection}/locallyFairRoleAssignees", new JsonArray("@dataverseAdmin"))
        ).Data;
        var waiting = await world.WaitingAsync(id);

        Assert.Equal(HttpStatusCode.Accepted, (await world.ResumeAsync(waiting.Id, "go on")).Status);
        await Make.UnlockedAsync(world.Admin, id);
        Assert.Equal("RELEASED", await world.StateAsync(id));
    }

    [Theory, EachDatabase]
    public async Task What_was_done_is_taken_back_last_first_when_a_step_fails(DatabaseKind database)
    {
        await using var world = await WorkflowWorld.StartAsync(database);
        await world.RunAtAsync(Before, world.Http("one"), world.Http("two"), Step("pause"), world.Http("never"));
        var (id, _) = await world.PublishAsync();
        var invocation = (await world.WaitingAsync(id)).Id;
        _ = await world.ResumeAsync(invocation, "OK");
        await world.WaitingAsync(id, 1);
        _ = await world.ResumeAsync(invocation, "OK");
        await world.WaitingAsync(id, 2);

        Assert.Equal(HttpStatusCode.Accepted, (await world.ResumeAsync(invocation, "fail\n")).Status);

        await Make.UnlockedAsync(world.Admin, id);
        Assert.Equal("DRAFT", await world.StateAsync(id));
        Assert.Equal(["POST one", "POST two", "DELETE back-two", "DELETE back-one"], world.Paths);
        Assert.Contains(
            (await world.Admin.GetAsync("/api/notifications/all")).Data.AsArray(),
            n => n!["type"]!.GetValue<string>() == "WORKFLOW_FAILURE"
        );
        Assert.Equal(
            HttpStatusCode.Accepted,
            (await world.Admin.PostAsync($"/api/datasets/{id}/actions/:publish?type=major")).Status
        );
    }

    [Theory, EachDatabase]
    public async Task Another_reply_than_expected_and_an_answer_that_is_no_success_are_failures(DatabaseKind database)
    {
        await using var world = await WorkflowWorld.StartAsync(database);
        await world.RunAtAsync(Before, world.Http("one"));
        var (id, _) = await world.PublishAsync();
        _ = await world.ResumeAsync((await world.WaitingAsync(id)).Id, "Not OK");
        await Make.UnlockedAsync(world.Admin, id);
        Assert.Equal("DRAFT", await world.StateAsync(id));

        world.Status = 302;
        var (redirected, _) = await world.PublishAsync();
        await Make.UnlockedAsync(world.Admin, redirected);
        Assert.Equal("DRAFT", await world.StateAsync(redirected));
        Assert.Equal(["POST one", "POST one"], world.Paths);
    }

    [Theory, EachDatabase]
    public async Task Somebody_who_cannot_be_asked_fails_the_step(DatabaseKind database)
    {
        await using var world = await WorkflowWorld.StartAsync(database);
        await world.RunAtAsync(Before, Step("http/sr", ("url", "http://127.0.0.1:1/"), ("method", "GET")));
        var (id, _) = await world.PublishAsync();
        await Make.UnlockedAsync(world.Admin, id);
        Assert.Equal("DRAFT", await world.StateAsync(id));
    }

    [Theory, EachDatabase]
    public async Task A_workflow_after_a_publication_changes_nothing_about_it(DatabaseKind database)
    {
        await using var world = await WorkflowWorld.StartAsync(database);
        await world.RunAtAsync(After, world.Http("told"));
        var (id, pid) = await Make.DatasetAsync(world.Admin, await Make.CollectionAsync(world.Admin, published: true));
        var begun = await world.Admin.PostAsync($"/api/datasets/{id}/actions/:publish?type=major");
        Assert.Equal(HttpStatusCode.OK, begun.Status);

        var waiting = await world.WaitingAsync(id);

        Assert.Equal("RELEASED", await world.StateAsync(id));
        Assert.Equal(["Workflow"], await world.LocksAsync(id));
        await Wait.UntilAsync(() => !world.Outside.Requests.IsEmpty, "somebody outside was asked");
        Assert.Equal($"release 1.0 done of {pid}", Assert.Single(world.Outside.Requests).Text);
        _ = await world.ResumeAsync(waiting.Id, "no");
        await Make.UnlockedAsync(world.Admin, id);
        Assert.Equal("RELEASED", await world.StateAsync(id));
    }

    [Theory, EachDatabase]
    public async Task Whoever_replies_before_the_request_was_answered_is_heard(DatabaseKind database)
    {
        await using var world = await WorkflowWorld.StartAsync(database);
        await world.RunAtAsync(Before, world.Http("one"));
        HttpStatusCode? resumed = null;
        world.Asked = async request => resumed = (await world.ResumeAsync(request.Target.Split('/')[2], "OK")).Status;

        var (id, _) = await world.PublishAsync();

        await Make.UnlockedAsync(world.Admin, id);
        Assert.Equal(HttpStatusCode.Accepted, resumed);
        Assert.Equal("RELEASED", await world.StateAsync(id));
    }

    [Theory, EachDatabase]
    public async Task A_step_with_leave_edits_as_who_publishes_while_it_waits(DatabaseKind database)
    {
        await using var world = await WorkflowWorld.StartAsync(database);
        await world.RunAtAsync(Before, world.Http("one", "http/authext"), Step("pause"));
        var (name, token) = await Make.UserAsync(world.Admin);
        using var publisher = world.Server.As(token);
        var (id, _) = await world.PublishAsync((name, publisher));
        var invocation = (await world.WaitingAsync(id)).Id;
        Task<WireAnswer> RetitleAsync() =>
            world
                .Server.Guest()
                .PutAsync(
                    $"/api/datasets/{id}/editMetadata?replace=true&invocationID={invocation}",
                    Make.Field("title", "primitive", "Checked")
                );

        _ = (await RetitleAsync()).Data;
        // What depositors may, and no more.
        Assert.NotEqual(
            HttpStatusCode.OK,
            (await world.Server.Guest().DeleteAsync($"/api/datasets/{id}/destroy?invocationID={invocation}")).Status
        );
        Assert.Equal(
            HttpStatusCode.Accepted,
            (
                await world.ResumeAsync(
                    invocation,
                    new JsonObject
                    {
                        ["status"] = "success",
                        ["reason"] = "No virus",
                        ["message"] = "Your data were checked",
                    }.ToJsonString()
                )
            ).Status
        );
        await world.WaitingAsync(id, 1);
        (await RetitleAsync()).MustBeError(HttpStatusCode.Unauthorized, "Bad workflow invocationID");
        Assert.Contains("Your data were checked", (await publisher.GetAsync("/api/notifications/all")).Text);
        _ = await world.ResumeAsync(invocation, "go on");
        await Make.UnlockedAsync(world.Admin, id);
        var version = (await world.Server.Guest().GetAsync($"/api/datasets/{id}/versions/:latest-published")).Text;
        Assert.Contains("Checked", version);
    }

    [Theory, EachDatabase]
    public async Task Only_listed_addresses_resume_and_none_behind_a_proxy_nobody_believes(DatabaseKind database)
    {
        await using var world = await WorkflowWorld.StartAsync(database);
        await world.RunAtAsync(Before, Step("pause/message"));
        var (id, _) = await world.PublishAsync();
        var invocation = (await world.WaitingAsync(id)).Id;
        const string Refused = "Sorry, your IP address is not authorized to send resume requests. Please contact an admin.";
        using var proxied = world.Server.Guest();
        proxied.Http.DefaultRequestHeaders.Add("X-Forwarded-For", "127.0.0.1");
        (await proxied.TextAsync(HttpMethod.Post, $"/api/workflows/{invocation}", "{}")).MustBeError(
            HttpStatusCode.Unauthorized,
            Refused
        );
        _ = (await world.Admin.TextAsync(HttpMethod.Put, "/api/admin/workflows/ip-whitelist", "192.0.2.1")).Data;
        (await world.ResumeAsync(invocation, "{}")).MustBeError(HttpStatusCode.Unauthorized, Refused);
        _ = (await world.Admin.DeleteAsync("/api/admin/workflows/ip-whitelist")).Data;
        (await world.ResumeAsync("nobody", "{}")).MustBeError(HttpStatusCode.NotFound);

        Assert.Equal(HttpStatusCode.Accepted, (await world.ResumeAsync(invocation, "no JSON")).Status);
        await Make.UnlockedAsync(world.Admin, id);
        Assert.Equal("DRAFT", await world.StateAsync(id));
    }

    [Theory, EachDatabase]
    public async Task A_lock_put_on_meanwhile_keeps_the_draft_from_being_published(DatabaseKind database)
    {
        await using var world = await WorkflowWorld.StartAsync(database);
        await world.RunAtAsync(Before, Step("pause"));
        var (id, _) = await world.PublishAsync();
        var invocation = (await world.WaitingAsync(id)).Id;
        _ = (await world.Admin.PostAsync($"/api/datasets/{id}/lock/Ingest")).Data;

        Assert.Equal(HttpStatusCode.Accepted, (await world.ResumeAsync(invocation, "go on")).Status);

        await Wait.UntilAsync(async () => await world.LocksAsync(id) is ["Ingest"], "the workflow has ended");
        Assert.Equal("DRAFT", await world.StateAsync(id));
        Assert.Contains(
            (await world.Admin.GetAsync("/api/notifications/all")).Data.AsArray(),
            n => n!["type"]!.GetValue<string>() == "WORKFLOW_FAILURE"
        );
        _ = (await world.Admin.DeleteAsync($"/api/datasets/{id}/locks?type=Ingest")).Data;
        Assert.Equal(
            HttpStatusCode.Accepted,
            (await world.Admin.PostAsync($"/api/datasets/{id}/actions/:publish?type=major")).Status
        );
        _ = await world.ResumeAsync((await world.WaitingAsync(id)).Id, "go on");
        await Make.UnlockedAsync(world.Admin, id);
        Assert.Equal("RELEASED", await world.StateAsync(id));
    }

    [Theory, EachDatabase]
    public async Task Files_the_collection_asks_for_meanwhile_are_asked_of_who_publishes(DatabaseKind database)
    {
        await using var world = await WorkflowWorld.StartAsync(database);
        await world.RunAtAsync(Before, Step("pause"));
        var (name, token) = await Make.UserAsync(world.Admin);
        using var publisher = world.Server.As(token);
        var (id, _) = await world.PublishAsync((name, publisher));
        var (ofAdmin, _) = await world.PublishAsync();
        var waiting = new[] { (await world.WaitingAsync(id)).Id, (await world.WaitingAsync(ofAdmin)).Id };
        _ = (await world.Admin.PutAsync("/api/dataverses/root/attribute/requireFilesToPublishDataset?value=true")).Data;

        foreach (var invocation in waiting)
        {
            Assert.Equal(HttpStatusCode.Accepted, (await world.ResumeAsync(invocation, "go on")).Status);
        }

        await Make.UnlockedAsync(world.Admin, id);
        Assert.Equal("DRAFT", await world.StateAsync(id));
        // Whom the collection asks for none, it asks for none then.
        await Make.UnlockedAsync(world.Admin, ofAdmin);
        Assert.Equal("RELEASED", await world.StateAsync(ofAdmin));
    }

    [Theory, EachDatabase]
    public async Task Nothing_goes_on_once_somebody_lifted_the_lock(DatabaseKind database)
    {
        await using var world = await WorkflowWorld.StartAsync(database);
        await world.RunAtAsync(Before, world.Http("one", "http/authext"));
        foreach (var locks in new[] { "?type=Workflow", "" })
        {
            var (id, _) = await world.PublishAsync();
            var invocation = (await world.WaitingAsync(id)).Id;
            _ = (await world.Admin.DeleteAsync($"/api/datasets/{id}/locks{locks}")).Data;

            (await world.ResumeAsync(invocation, "OK")).MustBeError(HttpStatusCode.NotFound);

            (
                await world
                    .Server.Guest()
                    .PutAsync(
                        $"/api/datasets/{id}/editMetadata?replace=true&invocationID={invocation}",
                        Make.Field("title", "primitive", "Checked")
                    )
            ).MustBeError(HttpStatusCode.Unauthorized, "Bad workflow invocationID");
            Assert.Equal("DRAFT", await world.StateAsync(id));
        }
    }

    [Theory, EachDatabase]
    public async Task Nothing_is_published_while_the_workflow_before_it_is_none_there_is(DatabaseKind database)
    {
        await using var world = await WorkflowWorld.StartAsync(database);
        var (id, _) = await Make.DatasetAsync(world.Admin, await Make.CollectionAsync(world.Admin, published: true));
        const string setting = "/api/admin/settings/:PrePublishDatasetWorkflowId";
        foreach (var wrong in new[] { "4711", "first" })
        {
            _ = (await world.Admin.TextAsync(HttpMethod.Put, setting, wrong)).Data;
            (await world.Admin.PostAsync($"/api/datasets/{id}/actions/:publish?type=major")).MustBeError(
                HttpStatusCode.Conflict,
                $"Before publications the workflow '{wrong}' is to run, which there is not."
                    + " An administrator has to set it right first."
            );
            Assert.Equal("DRAFT", await world.StateAsync(id));
        }

        _ = (await world.Admin.DeleteAsync(setting)).Data;
        await Make.PublishAsync(world.Admin, id);
    }
}
