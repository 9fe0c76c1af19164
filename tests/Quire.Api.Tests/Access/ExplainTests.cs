using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Api.Tests.Access;

/// <summary>Why somebody may do something, or may not, is told by what decides it.</summary>
public sealed class ExplainTests
{
    [Theory, EachDatabase]
    public async Task A_role_through_groups_is_told_with_its_chain(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin);
        var (dataset, pid) = await Make.DatasetAsync(admin, collection, "Explained");
        var (name, token) = await Make.UserAsync(admin);
        var (inner, outer) = (
            await GroupFixture.GroupAsync(admin, collection, "inner"),
            await GroupFixture.GroupAsync(admin, collection, "outer")
        );
        await GroupFixture.AddAsync(admin, collection, "inner", "@" + name);
        await GroupFixture.AddAsync(admin, collection, "outer", inner);
        await Make.AssignAsync(admin, collection, "@" + name, "fileDownloader");
        await Make.AssignAsync(admin, collection, outer, "contributor");

        foreach (var wire in (Wire[])[admin, server.As(token)])
        {
            var told = await ExplainAsync(wire, pid, "EditDataset", name);
            Assert.True(told["allowed"]!.GetValue<bool>());
            Assert.Equal(("role", "Explained"), (Text(told, "because"), Text(told, "objectName")));
            Assert.Equal(dataset, told["object"]!.GetValue<long>());
            var first = told["chain"]![0]!;
            Assert.Equal(["@" + name, inner, outer], first["through"]!.AsArray().Select(t => t!.GetValue<string>()));
            Assert.Equal(("contributor", $"Collection {collection}"), (Text(first, "role"), Text(first, "definedOnName")));
            Assert.Equal((true, false), (first["gives"]!.GetValue<bool>(), told["chain"]![1]!["gives"]!.GetValue<bool>()));
            Assert.Contains("contributor", Text(told, "sentence"), StringComparison.Ordinal);
            Assert.Contains(outer, Text(told, "sentence"), StringComparison.Ordinal);
        }

        var refused = await ExplainAsync(admin, $"{dataset}", "PublishDataset", name);
        Assert.Equal((false, "noRole"), (refused["allowed"]!.GetValue<bool>(), Text(refused, "because")));
        Assert.DoesNotContain(refused["chain"]!.AsArray(), s => s!["gives"]!.GetValue<bool>());
        Assert.Equal("superuser", Text(await ExplainAsync(admin, collection, "EditDataverse", null), "because"));
    }

    [Theory, EachDatabase]
    public async Task Guests_and_public_files_are_explained(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin, published: true);
        var (dataset, _) = await Make.DatasetAsync(admin, collection);
        var open = await Make.FileAsync(admin, dataset, "open.txt", "open");
        var closed = await Make.FileAsync(admin, dataset, "closed.txt", "closed", new JsonObject { ["restrict"] = true });
        Assert.Equal("noRole", Text(await ExplainAsync(admin, $"{open}", "DownloadFile", ":guest"), "because"));
        await Make.PublishAsync(admin, dataset);
        await Make.AssignAsync(admin, collection, ":guest", "contributor");

        Assert.Equal("role", Text(await ExplainAsync(server.Guest(), $"{closed}", "DownloadFile", null), "because"));
        Assert.Equal("needsAccount", Text(await ExplainAsync(admin, $"{dataset}", "EditDataset", ":guest"), "because"));
        var (name, _) = await Make.UserAsync(admin);
        Assert.Equal("public", Text(await ExplainAsync(admin, $"{open}", "DownloadFile", name), "because"));
        Assert.Equal("noRole", Text(await ExplainAsync(admin, $"{closed}", "DownloadFile", name), "because"));
    }

    [Theory, EachDatabase]
    public async Task What_is_told_is_what_happens_in_every_case(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin);
        var (dataset, _) = await Make.DatasetAsync(admin, collection);
        foreach (var role in (string[])["admin", "curator", "contributor", "member", "fileDownloader", "dsContributor"])
        {
            var (name, token) = await Make.UserAsync(admin);
            await Make.AssignAsync(admin, collection, "@" + name, role);
            var held = (await server.As(token).GetAsync($"/api/admin/permissions/{dataset}")).Data["permissions"]!
                .AsArray()
                .Select(p => p!.GetValue<string>())
                .ToList();
            foreach (
                var permission in (string[])
                    ["EditDataset", "PublishDataset", "ViewUnpublishedDataset", "AddDataset", "LinkDataset"]
            )
            {
                Assert.Equal(
                    held.Contains(permission),
                    (await ExplainAsync(admin, $"{dataset}", permission, name))["allowed"]!.GetValue<bool>()
                );
            }
        }
    }

    [Theory, EachDatabase]
    public async Task Names_of_what_is_hidden_are_not_told(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin);
        var (dataset, _) = await Make.DatasetAsync(admin, collection, "Hidden title");
        var (name, token) = await Make.UserAsync(admin);
        await Make.AssignAsync(admin, collection, "@" + name, "dsContributor");
        foreach (var wire in (Wire[])[server.Guest(), server.As(token)])
        {
            var told = await AskAsync(wire, $"{dataset}", "EditDataset", null);
            Assert.Equal($"{dataset}", told.Data["objectName"]!.GetValue<string>());
            Assert.DoesNotContain("Hidden title", told.Text, StringComparison.Ordinal);
            Assert.DoesNotContain($"Collection {collection}", told.Text, StringComparison.Ordinal);
        }
    }

    [Theory, EachDatabase]
    public async Task Only_managers_ask_about_others(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin);
        var (dataset, _) = await Make.DatasetAsync(admin, collection);
        var (curator, token) = await Make.UserAsync(admin);
        var (other, otherToken) = await Make.UserAsync(admin);
        await Make.AssignAsync(admin, collection, "@" + curator, "curator");

        _ = await ExplainAsync(server.As(token), $"{dataset}", "EditDataset", other);
        (await AskAsync(server.As(token), collection, "EditDataverse", other)).MustBeError(HttpStatusCode.Unauthorized);
        (await AskAsync(server.As(otherToken), $"{dataset}", "EditDataset", curator)).MustBeError(HttpStatusCode.Unauthorized);
        (await AskAsync(server.Guest(), $"{dataset}", "EditDataset", curator)).MustBeError(HttpStatusCode.Unauthorized);
        (await AskAsync(admin, $"{dataset}", "EditDataset", "nobody-there")).MustBeError(
            HttpStatusCode.BadRequest,
            "Assignee not found"
        );
        (await AskAsync(admin, "nowhere", "EditDataset", null)).MustBeError(HttpStatusCode.NotFound);
        (await AskAsync(admin, $"{dataset}", "Fly", null)).MustBeError(
            HttpStatusCode.BadRequest,
            "There is no permission 'Fly'."
        );
        (await AskAsync(admin, $"{dataset}", "ALL", null)).MustBeError(HttpStatusCode.BadRequest);
        (await admin.GetAsync("/api/quire/explain?permission=EditDataset")).MustBeError(HttpStatusCode.BadRequest);
        (await admin.GetAsync("/api/quire/explain?object=root")).MustBeError(HttpStatusCode.BadRequest);
    }

    private static Task<WireAnswer> AskAsync(Wire wire, string target, string permission, string? user) =>
        wire.GetAsync(
            $"/api/quire/explain?object={Uri.EscapeDataString(target)}&permission={permission}{(user is null ? "" : $"&user={user}")}"
        );

    private static async Task<JsonNode> ExplainAsync(Wire wire, string target, string permission, string? user) =>
        (await AskAsync(wire, target, permission, user)).Data;

    private static string Text(JsonNode node, string key) => node[key]!.GetValue<string>();
}
