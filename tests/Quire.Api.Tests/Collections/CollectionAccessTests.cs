using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Api.Tests.Collections;

public sealed class CollectionAccessTests
{
    [Theory, EachDatabase]
    public async Task A_role_is_given_shown_and_taken_back(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var alias = await Make.CollectionAsync(server.Admin());
        var path = $"/api/dataverses/{alias}/assignments";
        var made = (await server.Admin().PostAsync(path, new JsonObject { ["assignee"] = ":guest", ["role"] = "member" })).Data;
        Assert.Equal("Dataverse", made["definitionPointType"]!.GetValue<string>());
        Assert.Equal($"Collection {alias}", made["definitionPointName"]!.GetValue<string>());
        Assert.Equal("member", made["_roleAlias"]!.GetValue<string>());
        Assert.Equal("Guest", made["assigneeName"]!.GetValue<string>());
        _ = (await server.Guest().GetAsync($"/api/dataverses/{alias}")).Data;

        // The collection in the path only has to exist: what counts is where the assignment was made.
        var id = made["id"]!.GetValue<long>();
        Assert.Equal(
            $"Role Member revoked for assignee :guest in Collection {alias}",
            (await server.Admin().DeleteAsync($"/api/dataverses/root/assignments/{id}")).Message
        );
        (await server.Guest().GetAsync($"/api/dataverses/{alias}")).MustBeError(HttpStatusCode.Unauthorized);
        (await server.Admin().DeleteAsync($"/api/dataverses/root/assignments/{id}")).MustBeError(
            HttpStatusCode.NotFound,
            $"Role assignment {id} not found"
        );
    }

    [Theory, EachDatabase]
    public async Task Managing_one_collection_does_not_let_anybody_revoke_roles_elsewhere(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var (_, token) = await Make.UserAsync(server.Guest());
        var own = await Make.CollectionAsync(server.As(token));
        var other = await Make.CollectionAsync(server.Admin());
        var id = (await server.Admin().GetAsync($"/api/dataverses/{other}/assignments")).Data[0]!["id"]!.GetValue<long>();
        (await server.As(token).DeleteAsync($"/api/dataverses/{own}/assignments/{id}")).MustBeError(HttpStatusCode.Unauthorized);
        (await server.As(token).GetAsync($"/api/dataverses/{other}/assignments")).MustBeError(HttpStatusCode.Unauthorized);
    }

    [Theory, EachDatabase]
    public async Task Roles_do_not_reach_into_collections_below(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var host = await Make.CollectionAsync(server.Admin());
        var inner = await Make.CollectionAsync(server.Admin(), host);
        var (id, _) = await Make.DatasetAsync(server.Admin(), host);
        var (name, token) = await Make.UserAsync(server.Guest());
        await Make.AssignAsync(server.Admin(), host, "@" + name, "curator");
        _ = (await server.As(token).GetAsync($"/api/dataverses/{host}")).Data;
        _ = (await server.As(token).GetAsync($"/api/datasets/{id}")).Data;
        (await server.As(token).GetAsync($"/api/dataverses/{inner}")).MustBeError(HttpStatusCode.Unauthorized);
    }

    [Theory, EachDatabase]
    public async Task Everybody_may_know_what_they_may_do(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var (_, token) = await Make.UserAsync(server.Guest());
        var guest = (await server.Guest().GetAsync("/api/dataverses/root/userPermissions")).Data.AsObject();
        Assert.All(guest, p => Assert.False(p.Value!.GetValue<bool>()));
        var user = (await server.As(token).GetAsync("/api/dataverses/root/userPermissions")).Data;
        Assert.True(user["canAddDataset"]!.GetValue<bool>());
        Assert.True(user["canAddDataverse"]!.GetValue<bool>());
        Assert.False(user["canPublishDataverse"]!.GetValue<bool>());
        Assert.All(
            (await server.Admin().GetAsync("/api/dataverses/root/userPermissions")).Data.AsObject(),
            p => Assert.True(p.Value!.GetValue<bool>())
        );
        (await server.Guest().GetAsync("/api/dataverses/nowhere/userPermissions")).MustBeError(HttpStatusCode.NotFound);
    }
}
