using System.Net;
using Quire.Testing;

namespace Quire.Api.Tests.Accounts;

/// <summary>What an account has and did.</summary>
public sealed class AccountTraceTests
{
    [Theory, EachDatabase]
    public async Task Roles_and_everything_made_are_told(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (name, token) = await Make.UserAsync(admin);
        using var owner = server.As(token);
        var parent = await Make.CollectionAsync(admin);
        await Make.AssignAsync(admin, parent, $"@{name}", "fullContributor");
        var collection = await Make.CollectionAsync(owner, parent);
        var (dataset, pid) = await Make.DatasetAsync(owner, collection);
        var file = await Make.FileAsync(owner, dataset, "a.txt", "a");

        var data = (await admin.GetAsync($"/api/users/{name}/traces")).Data;

        Assert.Equal($"@{name}", data["user"]!["identifier"]!.GetValue<string>());
        var traces = data["traces"]!;
        Assert.Equal(
            $$"""{"id":{{file}},"filename":"a.txt","datasetPid":"{{pid}}"}""",
            traces["dataFileCreator"]!["items"]![0]!.ToJsonString()
        );
        Assert.Equal($$"""{"id":{{dataset}},"pid":"{{pid}}"}""", traces["datasetCreator"]!["items"]![0]!.ToJsonString());
        Assert.Equal(collection, traces["dataverseCreator"]!["items"]![0]!["alias"]!.GetValue<string>());
        Assert.Equal("DRAFT", traces["datasetVersionUsers"]!["items"]![0]!["version"]!.GetValue<string>());
        var role = traces["roleAssignments"]!["items"]![0]!;
        Assert.Equal(
            (parent, "fullContributor", $"Collection {parent}"),
            (
                role["definitionPointIdentifier"]!.GetValue<string>(),
                role["roleAlias"]!.GetValue<string>(),
                role["definitionPointName"]!.GetValue<string>()
            )
        );
        Assert.Null(traces["guestbookEntries"]);
    }

    [Theory, EachDatabase]
    public async Task One_kind_is_told_in_pages_and_as_lines(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (name, token) = await Make.UserAsync(admin);
        var collection = await Make.CollectionAsync(admin);
        await Make.AssignAsync(admin, collection, $"@{name}", "fullContributor");
        var first = await Make.CollectionAsync(server.As(token), collection);
        var second = await Make.CollectionAsync(server.As(token), collection);

        var page = (await admin.GetAsync($"/api/users/{name}/traces/dataverseCreator?limit=1&offset=1")).Data;
        Assert.Equal(["dataverseCreator"], page["traces"]!.AsObject().Select(t => t.Key));
        var list = page["traces"]!["dataverseCreator"]!;
        Assert.Equal(2, list["count"]!.GetValue<int>());
        Assert.Equal(second, Assert.Single(list["items"]!.AsArray())!["alias"]!.GetValue<string>());

        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/users/{name}/traces/dataverseCreator");
        request.Headers.Accept.ParseAdd("text/csv");
        using var lines = await admin.Http.SendAsync(request);
        Assert.Equal("text/csv", lines.Content.Headers.ContentType!.MediaType);
        var text = (await lines.Content.ReadAsStringAsync()).Split('\n');
        Assert.Equal("id,alias", text[0]);
        Assert.EndsWith($",{first}", text[1], StringComparison.Ordinal);

        Assert.Empty((await admin.GetAsync($"/api/users/{name}/traces/savedSearches")).Data["traces"]!.AsObject());
        (await admin.GetAsync($"/api/users/{name}/traces/everything")).MustBeError(HttpStatusCode.BadRequest);
        (await admin.GetAsync("/api/users/nobody/traces")).MustBeError(HttpStatusCode.BadRequest, "User nobody not found.");
        (await admin.GetAsync($"/api/users/{name}/traces?limit=-1")).MustBeError(HttpStatusCode.BadRequest);
    }
}
