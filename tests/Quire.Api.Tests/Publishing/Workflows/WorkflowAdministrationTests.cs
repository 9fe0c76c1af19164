using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Api.Tests.Publishing.Workflows;

public sealed class WorkflowAdministrationTests
{
    private const string Workflows = "/api/admin/workflows";

    [Theory, EachDatabase]
    public async Task A_workflow_is_defined_read_listed_and_forgotten(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var added = await admin.PostAsync(
            Workflows,
            new JsonObject
            {
                ["name"] = "Announce",
                ["steps"] = new JsonArray(
                    new JsonObject
                    {
                        ["provider"] = ":internal",
                        ["stepType"] = "log",
                        ["parameters"] = new JsonObject { ["said"] = "hello" },
                        ["requiredSettings"] = new JsonObject { [":A"] = "string" },
                    }
                ),
            }
        );
        Assert.Equal(HttpStatusCode.Created, added.Status);
        var id = added.Data["id"]!.GetValue<long>();
        Assert.Equal($"/admin/workflows/{id}", added.Headers.Location!.ToString());
        var read = (await admin.GetAsync($"/api/admin/workflows/{id}")).Data;
        Assert.Equal(added.Data.ToJsonString(), read.ToJsonString());
        Assert.Equal("hello", read["steps"]![0]!["parameters"]!["said"]!.GetValue<string>());
        Assert.Contains((await admin.GetAsync(Workflows)).Data.AsArray(), w => w!["id"]!.GetValue<long>() == id);

        Assert.Equal($"Workflow {id} deleted", (await admin.DeleteAsync($"/api/admin/workflows/{id}")).Message);

        (await admin.GetAsync($"/api/admin/workflows/{id}")).MustBeError(
            HttpStatusCode.NotFound,
            $"Can't find workflow with id {id}"
        );
        (await admin.DeleteAsync($"/api/admin/workflows/{id}")).MustBeError(
            HttpStatusCode.NotFound,
            $"workflow with id {id} not found"
        );
        (await admin.GetAsync("/api/admin/workflows/one")).MustBeError(
            HttpStatusCode.BadRequest,
            "workflow identifier has to be numeric."
        );
    }

    [Theory, EachDatabase]
    public async Task A_trigger_has_one_workflow_which_is_not_forgotten_meanwhile(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var id = (await admin.PostAsync(Workflows, new JsonObject { ["name"] = "Nothing" })).Data["id"]!.GetValue<long>();
        var none = (await admin.GetAsync("/api/admin/workflows/default")).Data.AsObject();
        Assert.Equal(["PrePublishDataset", "PostPublishDataset"], none.Select(d => d.Key));
        Assert.All(none, d => Assert.Null(d.Value));

        Assert.Equal(
            $"Default workflow id for trigger PostPublishDataset set to {id}",
            (await admin.TextAsync(HttpMethod.Put, "/api/admin/workflows/default/PostPublishDataset", $" {id}\n")).Message
        );

        Assert.Equal(
            id,
            (await admin.GetAsync("/api/admin/workflows/default")).Data["PostPublishDataset"]!["id"]!.GetValue<long>()
        );
        Assert.Equal(id, (await admin.GetAsync("/api/admin/workflows/default/PostPublishDataset")).Data["id"]!.GetValue<long>());
        (await admin.DeleteAsync($"/api/admin/workflows/{id}")).MustBeError(
            HttpStatusCode.Forbidden,
            "Cannot delete the default workflow. Please change the default workflow and try again."
        );
        Assert.Equal(
            "default workflow for trigger PostPublishDataset unset.",
            (await admin.DeleteAsync("/api/admin/workflows/default/PostPublishDataset")).Message
        );
        (await admin.GetAsync("/api/admin/workflows/default/PostPublishDataset")).MustBeError(
            HttpStatusCode.NotFound,
            "no default workflow"
        );
        (await admin.GetAsync("/api/admin/workflows/default/postPublishDataset")).MustBeError(
            HttpStatusCode.BadRequest,
            "Unknown trigger type 'postPublishDataset'. Available triggers: [PrePublishDataset, PostPublishDataset]"
        );
        (await admin.TextAsync(HttpMethod.Put, "/api/admin/workflows/default/PrePublishDataset", "999")).MustBeError(
            HttpStatusCode.NotFound,
            "Can't find workflow with id 999"
        );
        (await admin.TextAsync(HttpMethod.Put, "/api/admin/workflows/default/PrePublishDataset", "first")).MustBeError(
            HttpStatusCode.BadRequest,
            "workflow identifier has to be numeric."
        );
        Assert.Equal("Workflow " + id + " deleted", (await admin.DeleteAsync($"/api/admin/workflows/{id}")).Message);
    }

    [Theory, EachDatabase]
    public async Task Addresses_are_replaced_and_reset(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        Assert.Equal("127.0.0.1;::1", (await admin.GetAsync("/api/admin/workflows/ip-whitelist")).Message);
        Assert.Equal(
            "192.0.2.1;2001:db8::1",
            (await admin.TextAsync(HttpMethod.Put, "/api/admin/workflows/ip-whitelist", "192.0.2.1;2001:db8::1")).Message
        );
        Assert.Equal("192.0.2.1;2001:db8::1", (await admin.GetAsync("/api/admin/workflows/ip-whitelist")).Message);
        (await admin.TextAsync(HttpMethod.Put, "/api/admin/workflows/ip-whitelist", "192.0.2.1;somewhere")).MustBeError(
            HttpStatusCode.BadRequest,
            "Request contains illegal IP addresses."
        );
        Assert.Equal(
            "Restored whitelist to default (127.0.0.1;::1)",
            (await admin.DeleteAsync("/api/admin/workflows/ip-whitelist")).Message
        );
        Assert.Equal("127.0.0.1;::1", (await admin.GetAsync("/api/admin/workflows/ip-whitelist")).Message);
    }

    [Theory]
    [InlineData("""{"provider":"edu.example.Steps","stepType":"log"}""", "provider 'edu.example.Steps'")]
    [InlineData("""{"stepType":"log"}""", "provider")]
    [InlineData("""{"provider":":internal","stepType":"dance"}""", "Unsupported step type: 'dance'")]
    [InlineData("""{"provider":":internal","stepType":"archiver"}""", "No archive")]
    [InlineData("""{"provider":":internal","stepType":"http/sr"}""", "url")]
    [InlineData("""{"provider":":internal","stepType":"http/sr","parameters":{"url":"ftp://a.example.edu/"}}""", "url")]
    [InlineData(
        """{"provider":":internal","stepType":"http/authExt","parameters":{"url":"http://${dataset.displayName}.example.edu/"}}""",
        "host"
    )]
    [InlineData(
        """{"provider":":internal","stepType":"http/sr","parameters":{"url":"http://a.example.edu/","rollbackUrl":"b"}}""",
        "rollbackUrl"
    )]
    [InlineData(
        """{"provider":":internal","stepType":"http/sr","parameters":{"url":"http://a.example.edu/","method":"BREW"}}""",
        "BREW"
    )]
    [InlineData(
        """{"provider":":internal","stepType":"http/sr","parameters":{"url":"http://a.example.edu/","expectedResponse":"("}}""",
        "regular expression"
    )]
    public async Task What_could_only_fail_when_somebody_publishes_is_refused(string step, string says)
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        var refused = await admin.PostAsync(
            Workflows,
            new JsonObject { ["name"] = "Wrong", ["steps"] = new JsonArray(JsonNode.Parse(step)) }
        );
        refused.MustBeError(HttpStatusCode.BadRequest);
        Assert.Contains(says, refused.Message);
    }

    [Fact]
    public async Task A_body_that_is_none_is_refused()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        var refused = await admin.TextAsync(HttpMethod.Post, Workflows, "{", "application/json");
        refused.MustBeError(HttpStatusCode.BadRequest);
        Assert.StartsWith("Can't parse Json: ", refused.Message);
        (await admin.PostAsync(Workflows, new JsonObject())).MustBeError(HttpStatusCode.BadRequest);
    }
}
