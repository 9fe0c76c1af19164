using System.Net;
using Quire.Testing;

namespace Quire.Api.Tests.Access;

/// <summary>Reading roles. Lists of them are asked for where nobody else defines any.</summary>
public sealed class RoleTests
{
    [Theory, EachDatabase]
    public async Task Built_in_roles_are_listed_for_those_who_give_them(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        var roles = (await server.Admin().GetAsync("/api/dataverses/root/roles")).Data.AsArray();
        Assert.Equal(
            ["admin", "fileDownloader", "fullContributor", "dvContributor", "dsContributor", "contributor", "curator", "member"],
            roles.Select(r => r!["alias"]!.GetValue<string>())
        );
        var member = roles.Single(r => r!["alias"]!.GetValue<string>() == "member")!;
        Assert.Equal(
            ["ViewUnpublishedDataverse", "ViewUnpublishedDataset", "DownloadFile"],
            member["permissions"]!.AsArray().Select(p => p!.GetValue<string>())
        );
        Assert.Null(member["ownerId"]);
        (await server.Guest().GetAsync("/api/dataverses/root/roles")).MustBeError(HttpStatusCode.Unauthorized);
    }

    [Theory, EachDatabase]
    public async Task A_built_in_role_by_id_is_for_superusers(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var byAlias = (await server.Admin().GetAsync("/api/roles/:alias?alias=curator")).Data;
        var id = byAlias["id"]!.GetValue<long>();
        Assert.Equal("Curator", (await server.Admin().GetAsync($"/api/roles/{id}")).Data["name"]!.GetValue<string>());
        var (_, token) = await Make.UserAsync(server.Guest());
        (await server.As(token).GetAsync($"/api/roles/{id}")).MustBeError(HttpStatusCode.Forbidden);
        (await server.Admin().GetAsync("/api/roles/99999")).MustBeError(HttpStatusCode.NotFound, "role with id 99999 not found");
        (await server.Admin().GetAsync("/api/roles/curator")).MustBeError(HttpStatusCode.BadRequest);
    }

    [Theory, EachDatabase]
    public async Task Selectable_roles_are_those_held_or_all(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        var (name, token) = await Make.UserAsync(server.Guest());
        Assert.Equal(8, (await server.As(token).GetAsync("/api/roles/userSelectable")).Data.AsArray().Count);
        await Make.AssignAsync(server.Admin(), await Make.CollectionAsync(server.Admin()), "@" + name, "curator");
        Assert.Equal(
            "curator",
            Assert.Single((await server.As(token).GetAsync("/api/roles/userSelectable")).Data.AsArray())![
                "alias"
            ]!.GetValue<string>()
        );
        (await server.Guest().GetAsync("/api/roles/userSelectable")).MustBeError(HttpStatusCode.Unauthorized);
    }

    [Theory, EachDatabase]
    public async Task Roles_of_collections_are_not_shown_to_whoever_holds_none(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin);
        _ = (
            await admin.PostAsync(
                $"/api/dataverses/{collection}/roles",
                new System.Text.Json.Nodes.JsonObject { ["alias"] = "secret", ["name"] = "Secret" }
            )
        ).Data;
        var (_, token) = await Make.UserAsync(admin);

        Assert.Equal(8, (await server.As(token).GetAsync("/api/roles/userSelectable")).Data.AsArray().Count);
        Assert.Equal(9, (await admin.GetAsync("/api/roles/userSelectable")).Data.AsArray().Count);
    }
}
