using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;
using Quire.Testing.Sword;

namespace Quire.Conformance.Tests.Sword;

/// <summary>A life of a deposit as the profile of SWORD v2 has it, by a client that only follows what documents say.</summary>
public sealed class SwordProfileTests
{
    [Theory, EachDatabase]
    public async Task A_client_deposits_edits_adds_deletes_and_publishes(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var alias = await Make.CollectionAsync(admin);
        using var client = new SwordDriver(server.Address, server.AdminToken);

        var collection = await client.CollectionAsync($"Collection {alias}");
        Assert.Equal(
            "false",
            (await client.ReadAsync(collection)).Element(SwordDriver.States + "dataverseHasBeenReleased")!.Value
        );

        var made = await client.DepositAsync(collection, SwordEntry.Of("Roasting at Home"));
        Assert.Equal(HttpStatusCode.Created, made.Status);
        var entry = SwordDriver.Xml(made);
        var edit = SwordDriver.Link(entry, "edit");
        Assert.Equal(edit, made.Headers.Location!.ToString());
        Assert.Equal(edit, (await client.ReadAsync(edit)).Element(SwordDriver.Atom + "id")!.Value);
        Assert.Contains(
            edit,
            (await client.ReadAsync(collection))
                .Elements(SwordDriver.Atom + "entry")
                .Select(e => e.Element(SwordDriver.Atom + "id")!.Value)
        );

        Assert.Equal(HttpStatusCode.OK, (await client.ReplaceAsync(edit, SwordEntry.Of("Roasting Anywhere"))).Status);
        var added = await client.AddAsync(
            SwordDriver.Link(entry, "edit-media"),
            SwordEntry.Zip("beans.csv", "notes/read me.txt")
        );
        Assert.Equal(HttpStatusCode.Created, added.Status);

        var statement = await client.ReadAsync(SwordDriver.Link(entry, SwordDriver.StatementLink));
        Assert.Equal("Roasting Anywhere", statement.Element(SwordDriver.Atom + "title")!.Value);
        Assert.Equal("DRAFT", SwordDriver.State(statement, "latestVersionState"));
        Assert.Equal("false", SwordDriver.State(statement, "locked"));
        var files = FilesOf(statement);
        Assert.Equal(["beans.csv", "read_me.txt"], files.Select(f => f.Split('/')[^1]));

        Assert.Equal(HttpStatusCode.NoContent, (await client.DeleteAsync(files[0])).Status);
        Assert.Equal([files[1]], FilesOf(await client.ReadAsync(SwordDriver.Link(entry, SwordDriver.StatementLink))));

        Assert.Equal(HttpStatusCode.BadRequest, (await client.CompleteAsync(edit)).Status);
        var published = collection.Replace("/collection/", "/edit/", StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await client.CompleteAsync(published)).Status);
        Assert.Equal(
            "true",
            (await client.ReadAsync(collection)).Element(SwordDriver.States + "dataverseHasBeenReleased")!.Value
        );
        Assert.Equal(HttpStatusCode.OK, (await client.CompleteAsync(edit)).Status);
        var pid = edit.Split("/study/")[1];
        var dataset = (await admin.GetAsync($"/api/datasets/:persistentId?persistentId={pid}")).Data["id"]!.GetValue<long>();
        await Make.UnlockedAsync(admin, dataset);

        statement = await client.ReadAsync(SwordDriver.Link(entry, SwordDriver.StatementLink));
        Assert.Equal("RELEASED", SwordDriver.State(statement, "latestVersionState"));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await client.DeleteAsync(edit)).Status);
    }

    /// <summary>
    /// As a widely used action uploads: it takes the files there are out over SWORD by their numbers, and adds anew by the
    /// Native API.
    /// </summary>
    [Theory, EachDatabase]
    public async Task An_upload_action_replaces_every_file_without_leaving_any_twice(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var alias = await Make.CollectionAsync(admin, published: true);
        var (dataset, pid) = await Make.DatasetAsync(admin, alias);
        await Make.FileAsync(admin, dataset, "a.txt", "a");
        await Make.FileAsync(admin, dataset, "b.txt", "b");
        await Make.PublishAsync(admin, dataset);
        using var client = new SwordDriver(server.Address, server.AdminToken);
        for (var run = 0; run < 2; run++)
        {
            foreach (var file in await ListedAsync(admin, pid))
            {
                var id = file["dataFile"]!["id"]!.GetValue<long>();
                var gone = await client.DeleteAsync($"/dvn/api/data-deposit/v1.1/swordv2/edit-media/file/{id}");
                Assert.Equal(HttpStatusCode.NoContent, gone.Status);
            }

            await Make.FileAsync(admin, dataset, "a.txt", $"a{run}");
            await Make.FileAsync(admin, dataset, "b.txt", "b");
            await Make.PublishAsync(admin, dataset);
            Assert.Equal(["a.txt", "b.txt"], (await ListedAsync(admin, pid)).Select(f => f["label"]!.GetValue<string>()));
        }
    }

    private static async Task<IReadOnlyList<JsonNode>> ListedAsync(Wire admin, string pid) =>
        [
            .. (await admin.GetAsync($"/api/datasets/:persistentId/versions/:latest/files?persistentId={pid}"))
                .Data.AsArray()
                .Select(f => f!),
        ];

    private static List<string> FilesOf(System.Xml.Linq.XElement statement) =>
        [
            .. statement
                .Elements(SwordDriver.Atom + "entry")
                .Select(e => e.Element(SwordDriver.Atom + "content")!.Attribute("src")!.Value),
        ];
}
