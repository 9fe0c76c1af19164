using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Api.Tests.Access;

public sealed class DatasetAssignmentTests
{
    private static JsonObject Body(string assignee, string role) => new() { ["assignee"] = assignee, ["role"] = role };

    [Theory, EachDatabase]
    public async Task A_role_on_a_dataset_opens_its_draft_until_it_is_revoked(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var (id, pid) = await Make.DatasetAsync(server.Admin(), await Make.CollectionAsync(server.Admin()), "Tide gauges");
        var (name, token) = await Make.UserAsync(server.Guest());
        (await server.As(token).GetAsync($"/api/datasets/{id}")).MustBeError(HttpStatusCode.Unauthorized);

        var made = (
            await server
                .Admin()
                .PostAsync(
                    $"/api/datasets/:persistentId/assignments/?persistentId={pid}",
                    Body("@" + name.ToUpperInvariant(), "curator")
                )
        ).Data;
        Assert.Equal("@" + name, made["assignee"]!.GetValue<string>());
        Assert.Equal("Test " + name, made["assigneeName"]!.GetValue<string>());
        Assert.Equal("curator", made["_roleAlias"]!.GetValue<string>());
        Assert.Equal("Curator", made["roleName"]!.GetValue<string>());
        Assert.Equal(id, made["definitionPointId"]!.GetValue<long>());
        Assert.Equal("Tide gauges", made["definitionPointName"]!.GetValue<string>());
        Assert.Equal("Dataset", made["definitionPointType"]!.GetValue<string>());
        Assert.Equal(pid, made["definitionPointGlobalId"]!.GetValue<string>());
        _ = (await server.As(token).GetAsync($"/api/datasets/{id}")).Data;

        var assignment = made["id"]!.GetValue<long>();
        var listed = (await server.Admin().GetAsync($"/api/datasets/{id}/assignments")).Data.AsArray();
        Assert.Contains(listed, a => a!["id"]!.GetValue<long>() == assignment);
        Assert.Equal(
            $"Role Curator revoked for assignee @{name} in Tide gauges",
            (await server.Admin().DeleteAsync($"/api/datasets/{id}/assignments/{assignment}")).Message
        );
        (await server.As(token).GetAsync($"/api/datasets/{id}")).MustBeError(HttpStatusCode.Unauthorized);
        (await server.Admin().DeleteAsync($"/api/datasets/{id}/assignments/{assignment}")).MustBeError(
            HttpStatusCode.NotFound,
            $"Role assignment {assignment} not found"
        );
    }

    [Theory, EachDatabase]
    public async Task After_those_of_a_dataset_come_those_of_its_collection(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var above = await Make.CollectionAsync(admin);
        var collection = await Make.CollectionAsync(admin, above);
        var (name, _) = await Make.UserAsync(admin);
        await Make.AssignAsync(admin, collection, $"@{name}", "curator");
        await Make.AssignAsync(admin, above, $"@{name}", "contributor");
        var (id, _) = await Make.DatasetAsync(admin, collection);

        var listed = (await admin.GetAsync($"/api/datasets/{id}/assignments")).Data.AsArray();

        var own = listed.TakeWhile(a => a!["definitionPointId"]!.GetValue<long>() == id).ToList();
        Assert.NotEmpty(own);
        Assert.Equal(
            (await admin.GetAsync($"/api/dataverses/{collection}/assignments"))
                .Data.AsArray()
                .Select(a => a!["id"]!.GetValue<long>()),
            listed.Skip(own.Count).Select(a => a!["id"]!.GetValue<long>())
        );
        Assert.Contains(listed, a => a!["assignee"]!.GetValue<string>() == $"@{name}");
    }

    [Theory, EachDatabase]
    public async Task Unknown_people_and_roles_are_refused_and_nothing_is_given_twice(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var collection = await Make.CollectionAsync(server.Admin());
        var (id, _) = await Make.DatasetAsync(server.Admin(), collection);
        var path = $"/api/datasets/{id}/assignments";
        (await server.Admin().PostAsync(path, Body("@nobody-here", "curator"))).MustBeError(
            HttpStatusCode.BadRequest,
            "Assignee not found"
        );
        (await server.Admin().PostAsync(path, Body("", ""))).MustBeError(HttpStatusCode.BadRequest, "Assignee not found");
        (await server.Admin().PostAsync(path, Body(":guest", "boss"))).MustBeError(
            HttpStatusCode.BadRequest,
            $"Cannot find role named 'boss' in dataverse Collection {collection}"
        );
        _ = (await server.Admin().PostAsync(path, Body(":authenticated-users", "member"))).Data;
        (await server.Admin().PostAsync(path, Body(":authenticated-users", "member"))).MustBeError(
            HttpStatusCode.Conflict,
            "Role has already been granted."
        );
    }

    [Theory, EachDatabase]
    public async Task Who_does_not_manage_permissions_neither_sees_nor_gives_roles(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var (id, _) = await Make.DatasetAsync(server.Admin(), await Make.CollectionAsync(server.Admin()));
        var (name, token) = await Make.UserAsync(server.Guest());
        _ = (await server.Admin().PostAsync($"/api/datasets/{id}/assignments", Body("@" + name, "contributor"))).Data;
        (await server.As(token).GetAsync($"/api/datasets/{id}/assignments")).MustBeError(HttpStatusCode.Unauthorized);
        (await server.As(token).PostAsync($"/api/datasets/{id}/assignments", Body("@" + name, "admin"))).MustBeError(
            HttpStatusCode.Unauthorized
        );
        (await server.Guest().PostAsync($"/api/datasets/{id}/assignments", Body(":guest", "member"))).MustBeError(
            HttpStatusCode.Unauthorized
        );
    }

    [Theory, EachDatabase]
    public async Task A_role_given_to_guests_never_lets_them_write(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var (id, _) = await Make.DatasetAsync(server.Admin(), await Make.CollectionAsync(server.Admin()));
        _ = (await server.Admin().PostAsync($"/api/datasets/{id}/assignments", Body(":guest", "admin"))).Data;
        _ = (await server.Guest().GetAsync($"/api/datasets/{id}")).Data;
        (await server.Guest().DeleteAsync($"/api/datasets/{id}")).MustBeError(HttpStatusCode.Unauthorized);
        (await server.Guest().GetAsync($"/api/datasets/{id}/assignments")).MustBeError(HttpStatusCode.Unauthorized);
    }
}
