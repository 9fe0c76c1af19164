using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Api.Tests.Collections;

public sealed class CollectionLifeTests
{
    [Theory, EachDatabase]
    public async Task An_unpublished_collection_is_for_those_who_may_see_it(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var alias = await Make.CollectionAsync(server.Admin());
        var (name, token) = await Make.UserAsync(server.Guest());
        foreach (var path in (string[])["", "/contents", "/facets", "/metadatablocks"])
        {
            (await server.Guest().GetAsync($"/api/dataverses/{alias}{path}")).MustBeError(
                HttpStatusCode.Unauthorized,
                "User :guest is not permitted to perform requested action."
            );
            (await server.As(token).GetAsync($"/api/dataverses/{alias}{path}")).MustBeError(HttpStatusCode.Unauthorized);
        }

        await Make.AssignAsync(server.Admin(), alias, "@" + name, "member");
        _ = (await server.As(token).GetAsync($"/api/dataverses/{alias}")).Data;
        var published = (await server.Admin().PostAsync($"/api/dataverses/{alias}/actions/:publish")).Data;
        Assert.True(published["isReleased"]!.GetValue<bool>());
        _ = (await server.Guest().GetAsync($"/api/dataverses/{alias}")).Data;
    }

    [Theory, EachDatabase]
    public async Task A_collection_is_published_once_and_after_its_host(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var host = await Make.CollectionAsync(server.Admin());
        var inner = await Make.CollectionAsync(server.Admin(), host);
        (await server.Admin().PostAsync($"/api/dataverses/{inner}/actions/:publish")).MustBeError(
            HttpStatusCode.Forbidden,
            $"Dataverse {inner} may not be published because its host dataverse ({host}) has not been published."
        );
        _ = (await server.Admin().PostAsync($"/api/dataverses/{host}/actions/%3Apublish")).Data;
        (await server.Admin().PostAsync($"/api/dataverses/{host}/actions/:publish")).MustBeError(
            HttpStatusCode.Forbidden,
            $"Dataverse {host} has already been published."
        );
        _ = (await server.Admin().PostAsync($"/api/dataverses/{inner}/actions/:publish")).Data;
    }

    [Theory, EachDatabase]
    public async Task Only_empty_collections_below_the_root_are_deleted(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var host = await Make.CollectionAsync(server.Admin());
        var inner = await Make.CollectionAsync(server.Admin(), host);
        (await server.Admin().DeleteAsync("/api/dataverses/root")).MustBeError(
            HttpStatusCode.Forbidden,
            "Cannot delete the root dataverse"
        );
        (await server.Admin().DeleteAsync($"/api/dataverses/{host}")).MustBeError(
            HttpStatusCode.Forbidden,
            "Cannot delete non-empty dataverses"
        );
        Assert.Equal($"Dataverse {inner} deleted", (await server.Admin().DeleteAsync($"/api/dataverses/{inner}")).Message);
        (await server.Admin().GetAsync($"/api/dataverses/{inner}")).MustBeError(
            HttpStatusCode.NotFound,
            $"Can't find dataverse with identifier='{inner}'"
        );
        Assert.Equal($"Dataverse {host} deleted", (await server.Admin().DeleteAsync($"/api/dataverses/{host}")).Message);
        _ = (await server.Admin().PostAsync("/api/dataverses/root", Make.Collection(host))).Data;
    }

    [Theory, EachDatabase]
    public async Task An_update_changes_what_it_says_and_leaves_the_rest(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var alias = await Make.CollectionAsync(server.Admin());
        var renamed = Make.Name("renamed");
        var data = (
            await server
                .Admin()
                .PutAsync(
                    $"/api/dataverses/{alias}",
                    new JsonObject
                    {
                        ["alias"] = renamed,
                        ["description"] = "New words.",
                        ["dataverseType"] = "no such type",
                    }
                )
        ).Data;
        Assert.Equal(renamed, data["alias"]!.GetValue<string>());
        Assert.Equal($"Collection {alias}", data["name"]!.GetValue<string>());
        Assert.Equal("contact@example.edu", data["dataverseContacts"]![0]!["contactEmail"]!.GetValue<string>());
        (await server.Admin().GetAsync($"/api/dataverses/{alias}")).MustBeError(HttpStatusCode.NotFound);
        Assert.Equal(
            "New words.",
            (await server.Admin().GetAsync($"/api/dataverses/{renamed}")).Data["description"]!.GetValue<string>()
        );
        (await server.Admin().PutAsync($"/api/dataverses/{renamed}", new JsonObject { ["alias"] = "ROOT" })).MustBeError(
            HttpStatusCode.Forbidden,
            "A dataverse with alias ROOT already exists"
        );
        (await server.Guest().PutAsync($"/api/dataverses/{renamed}", new JsonObject())).MustBeError(HttpStatusCode.Unauthorized);
    }

    [Theory, EachDatabase]
    public async Task Contacts_are_hidden_where_the_installation_asks_for_it(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        _ = (await server.Guest().TextAsync(HttpMethod.Put, "/api/admin/settings/:ExcludeEmailFromExport", "true")).Data;
        Assert.Null((await server.Guest().GetAsync("/api/dataverses/root")).Data["dataverseContacts"]);
        Assert.NotNull((await server.Admin().PutAsync("/api/dataverses/root", new JsonObject())).Data["dataverseContacts"]);
    }

    [Theory, EachDatabase]
    public async Task Contents_show_each_reader_what_they_may_see(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var host = await Make.CollectionAsync(server.Admin(), published: true);
        var open = await Make.CollectionAsync(server.Admin(), host, published: true);
        var closed = await Make.CollectionAsync(server.Admin(), host);
        var (id, pid) = await Make.DatasetAsync(server.Admin(), host);
        var all = (await server.Admin().GetAsync($"/api/dataverses/{host}/contents")).Data.AsArray();
        Assert.Equal([$"Collection {open}", $"Collection {closed}"], all.Take(2).Select(c => c!["title"]!.GetValue<string>()));
        Assert.Equal(["dataverse", "dataverse", "dataset"], all.Select(c => c!["type"]!.GetValue<string>()));
        Assert.Equal(id, all[2]!["id"]!.GetValue<long>());
        Assert.Equal(pid, $"{all[2]!["protocol"]}:{all[2]!["authority"]}{all[2]!["separator"]}{all[2]!["identifier"]}");
        Assert.NotNull(all[2]!["publisher"]);

        var seen = (await server.Guest().GetAsync($"/api/dataverses/{host}/contents")).Data.AsArray();
        Assert.Equal($"Collection {open}", Assert.Single(seen)!["title"]!.GetValue<string>());
    }
}
