using System.Net;
using System.Text.Json.Nodes;
using Quire.Api.Tests.Datasets;
using Quire.Testing;

namespace Quire.Api.Tests.Access;

/// <summary>Roles given to groups and on single objects, and how far they reach.</summary>
public sealed class GroupAssignmentTests
{
    [Theory, EachDatabase]
    public async Task A_role_of_everybody_logged_in_is_not_one_of_guests(DatabaseKind database)
    {
        var (server, admin, collection, dataset) = await DraftAsync(database);
        using var stranger = server.As((await Make.UserAsync(admin)).Token);
        (await stranger.GetAsync($"/api/datasets/{dataset}")).MustBeError(HttpStatusCode.Unauthorized);

        await Make.AssignAsync(admin, collection, ":authenticated-users", "curator");

        _ = (await stranger.PutAsync($"/api/datasets/{dataset}/editMetadata", Deposit.Keywords("Oak"))).Data;
        (await server.Guest().GetAsync($"/api/datasets/{dataset}")).MustBeError(HttpStatusCode.Unauthorized);
        (await server.Guest().GetAsync($"/api/dataverses/{collection}")).MustBeError(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [CombinedWith(":guest")]
    [CombinedWith(":AllUsers")]
    public async Task A_role_of_guests_lets_them_look_and_download_but_never_write(DatabaseKind database, string group)
    {
        var (server, admin, collection, dataset) = await DraftAsync(database);
        var file = await Make.FileAsync(admin, dataset, "a.txt", "unpublished");
        await Make.AssignAsync(admin, collection, group, "admin");
        using var guest = server.Guest();

        Assert.Equal(
            "DRAFT",
            (await guest.GetAsync($"/api/datasets/{dataset}/versions/:draft")).Data["versionState"]!.GetValue<string>()
        );
        Assert.Equal("unpublished", (await guest.GetAsync($"/api/access/datafile/{file}")).Text);
        (await guest.PutAsync($"/api/dataverses/{collection}", new JsonObject { ["name"] = "Mine" })).MustBeError(
            HttpStatusCode.Unauthorized
        );
        (await guest.PostAsync($"/api/dataverses/{collection}/actions/:publish")).MustBeError(HttpStatusCode.Unauthorized);
        (await guest.PostAsync($"/api/dataverses/{collection}/datasets", Make.Dataset("Mine"))).MustBeError(
            HttpStatusCode.Unauthorized
        );
        (await guest.PutAsync($"/api/datasets/{dataset}/editMetadata", Deposit.Keywords("Oak"))).MustBeError(
            HttpStatusCode.Unauthorized
        );
        (await guest.UploadAsync($"/api/datasets/{dataset}/add", "b.txt", [1])).MustBeError(HttpStatusCode.Forbidden);
        (await guest.DeleteAsync($"/api/files/{file}")).MustBeError(HttpStatusCode.BadRequest);
        (await guest.GetAsync($"/api/dataverses/{collection}/assignments")).MustBeError(HttpStatusCode.Unauthorized);
        var may = (await guest.GetAsync($"/api/dataverses/{collection}/userPermissions")).Data.AsObject();
        Assert.Equal(["canViewUnpublishedDataverse"], may.Where(p => p.Value!.GetValue<bool>()).Select(p => p.Key));
    }

    [Theory, EachDatabase]
    public async Task A_role_of_guests_is_none_of_those_who_log_in_but_one_of_everybody_is(DatabaseKind database)
    {
        var (server, admin, collection, dataset) = await DraftAsync(database);
        using var stranger = server.As((await Make.UserAsync(admin)).Token);

        await Make.AssignAsync(admin, collection, ":guest", "member");
        (await stranger.GetAsync($"/api/datasets/{dataset}")).MustBeError(HttpStatusCode.Unauthorized);
        await Make.AssignAsync(admin, collection, ":AllUsers", "contributor");

        _ = (await stranger.PutAsync($"/api/datasets/{dataset}/editMetadata", Deposit.Keywords("Oak"))).Data;
    }

    [Theory, EachDatabase]
    public async Task A_role_on_a_dataset_reaches_nothing_beside_or_above_it(DatabaseKind database)
    {
        var (server, admin, collection, dataset) = await DraftAsync(database);
        var (sibling, _) = await Make.DatasetAsync(admin, collection);
        var (name, token) = await Make.UserAsync(admin);
        using var editor = server.As(token);
        var role = new JsonObject { ["assignee"] = "@" + name, ["role"] = "admin" };
        _ = (await admin.PostAsync($"/api/datasets/{dataset}/assignments", role)).Data;

        _ = (await editor.UploadAsync($"/api/datasets/{dataset}/add", "a.txt", [1])).Data;
        _ = (await editor.GetAsync($"/api/datasets/{dataset}/assignments")).Data;
        (await editor.GetAsync($"/api/datasets/{sibling}")).MustBeError(HttpStatusCode.Unauthorized);
        (await editor.PutAsync($"/api/datasets/{sibling}/editMetadata", Deposit.Keywords("Oak"))).MustBeError(
            HttpStatusCode.Unauthorized
        );
        (await editor.GetAsync($"/api/dataverses/{collection}")).MustBeError(HttpStatusCode.Unauthorized);
        (await editor.PostAsync($"/api/dataverses/{collection}/datasets", Make.Dataset("More"))).MustBeError(
            HttpStatusCode.Unauthorized
        );
    }

    [Theory, EachDatabase]
    public async Task A_role_above_a_permission_root_reaches_neither_collection_nor_dataset_below(DatabaseKind database)
    {
        var (server, admin, collection, _) = await DraftAsync(database);
        var inner = await Make.CollectionAsync(admin, collection);
        var (dataset, _) = await Make.DatasetAsync(admin, inner);
        var (name, token) = await Make.UserAsync(admin);
        using var owner = server.As(token);
        await Make.AssignAsync(admin, collection, "@" + name, "admin");

        _ = (await owner.PutAsync($"/api/dataverses/{collection}", new JsonObject { ["name"] = "Outer" })).Data;
        (await owner.PutAsync($"/api/dataverses/{inner}", new JsonObject { ["name"] = "Inner" })).MustBeError(
            HttpStatusCode.Unauthorized
        );
        (await owner.GetAsync($"/api/datasets/{dataset}")).MustBeError(HttpStatusCode.Unauthorized);
        (await owner.DeleteAsync($"/api/datasets/{dataset}")).MustBeError(HttpStatusCode.Unauthorized);
        Assert.DoesNotContain(
            (await owner.GetAsync($"/api/dataverses/{collection}/contents")).Data.AsArray(),
            c => c!["title"]?.GetValue<string>() == $"Collection {inner}"
        );
    }

    [Theory]
    [CombinedWith("member")]
    [CombinedWith("fileDownloader")]
    public async Task Those_who_may_download_get_restricted_files_and_change_nothing(DatabaseKind database, string role)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true));
        var file = await Make.FileAsync(admin, dataset, "closed.txt", "closed", new JsonObject { ["restrict"] = true });
        await Make.PublishAsync(admin, dataset);
        var (name, token) = await Make.UserAsync(admin);
        using var reader = server.As(token);
        (await reader.GetAsync($"/api/access/datafile/{file}")).MustBeError(HttpStatusCode.Forbidden);

        _ = (
            await admin.PostAsync(
                $"/api/datasets/{dataset}/assignments",
                new JsonObject { ["assignee"] = "@" + name, ["role"] = role }
            )
        ).Data;

        Assert.Equal("closed", (await reader.GetAsync($"/api/access/datafile/{file}")).Text);
        (await reader.PutAsync($"/api/files/{file}/restrict", JsonValue.Create(false))).MustBeError(HttpStatusCode.BadRequest);
        (await reader.UploadAsync($"/api/files/{file}/replace", "b.txt", [1])).MustBeError(HttpStatusCode.Forbidden);
        (await server.Guest().GetAsync($"/api/access/datafile/{file}")).MustBeError(HttpStatusCode.Forbidden);
    }

    private static async Task<(TestServer Server, Wire Admin, string Collection, long Dataset)> DraftAsync(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin);
        var (dataset, _) = await Make.DatasetAsync(admin, collection);
        return (server, admin, collection, dataset);
    }
}
