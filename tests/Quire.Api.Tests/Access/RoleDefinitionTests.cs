using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Data;
using Quire.Testing;

namespace Quire.Api.Tests.Access;

/// <summary>Roles people define themselves.</summary>
public sealed class RoleDefinitionTests
{
    [Theory, EachDatabase]
    public async Task A_role_of_a_collection_can_be_given_there_and_below_and_nowhere_else(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        var admin = server.Admin();
        var outer = await Make.CollectionAsync(admin);
        var inner = await Make.CollectionAsync(admin, outer);
        var beside = await Make.CollectionAsync(admin);
        var made = (await admin.PostAsync($"/api/dataverses/{outer}/roles", Role("reader", "ViewUnpublishedDataset"))).Data;
        Assert.Equal("Role reader", made["name"]!.GetValue<string>());
        Assert.Equal(
            (await admin.GetAsync($"/api/dataverses/{outer}")).Data["id"]!.GetValue<long>(),
            made["ownerId"]!.GetValue<long>()
        );
        Assert.Equal(["ViewUnpublishedDataset"], made["permissions"]!.AsArray().Select(p => p!.GetValue<string>()));
        var (name, token) = await Make.UserAsync(admin);
        var reader = server.As(token);

        await Make.AssignAsync(admin, inner, "@" + name, "reader");
        var (dataset, _) = await Make.DatasetAsync(admin, inner);

        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync($"/api/datasets/{dataset}/versions/:draft")).Status);
        (await reader.DeleteAsync($"/api/datasets/{dataset}")).MustBeError(HttpStatusCode.Unauthorized);
        (
            await admin.PostAsync(
                $"/api/dataverses/{beside}/assignments",
                new JsonObject { ["assignee"] = "@" + name, ["role"] = "reader" }
            )
        ).MustBeError(HttpStatusCode.BadRequest);
        Assert.Contains("reader", await AliasesAsync(admin, inner));
        Assert.DoesNotContain("reader", await AliasesAsync(admin, beside));
    }

    [Theory, EachDatabase]
    public async Task What_a_role_gives_follows_when_it_changes_and_ends_with_it(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin, published: true);
        var role = (await admin.PostAsync($"/api/roles?dvo={collection}", Role("helper", "DownloadFile"))).Data["id"];
        var (name, token) = await Make.UserAsync(admin);
        await Make.AssignAsync(admin, collection, "@" + name, "helper");
        var (dataset, _) = await Make.DatasetAsync(admin, collection, "Hidden heron");
        var helper = server.As(token);
        await MayReadAsync(helper, dataset, may: false);

        var changed = (await admin.PutAsync($"/api/admin/roles/{role}", Role("helper", "ViewUnpublishedDataset"))).Data;
        Assert.Equal(["ViewUnpublishedDataset"], changed["permissions"]!.AsArray().Select(p => p!.GetValue<string>()));
        await MayReadAsync(helper, dataset, may: true);

        Assert.Equal(
            "role Role helper deleted.",
            (await admin.DeleteAsync($"/api/roles/{role}")).Data["message"]!.GetValue<string>()
        );
        await MayReadAsync(helper, dataset, may: false);
        Assert.DoesNotContain(
            (await admin.GetAsync($"/api/dataverses/{collection}/assignments")).Data.AsArray(),
            a => a!["assignee"]!.GetValue<string>() == "@" + name
        );
        (await admin.GetAsync($"/api/roles/{role}")).MustBeError(HttpStatusCode.NotFound, $"role with id {role} not found");
        (await admin.DeleteAsync($"/api/roles/{role}")).MustBeError(HttpStatusCode.NotFound);
    }

    [Theory]
    [CombinedWith("role")]
    [CombinedWith("collection")]
    public async Task A_role_ends_also_for_what_was_moved_away_with_it(DatabaseKind database, string ending)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (from, to) = (await Make.CollectionAsync(admin), await Make.CollectionAsync(admin));
        var alias = Make.Name("r");
        var role = (await admin.PostAsync($"/api/dataverses/{from}/roles", Role(alias, "ViewUnpublishedDataset"))).Data["id"];
        var (dataset, pid) = await Make.DatasetAsync(admin, from);
        var (name, token) = await Make.UserAsync(admin);
        using var reader = server.As(token);
        _ = (
            await admin.PostAsync(
                $"/api/datasets/{dataset}/assignments",
                new JsonObject { ["assignee"] = "@" + name, ["role"] = alias }
            )
        ).Data;
        _ = (await admin.PostAsync($"/api/datasets/{dataset}/move/{to}")).Message;
        _ = (await reader.GetAsync($"/api/datasets/{dataset}/versions/:draft")).Data;
        Assert.Equal(1, await FoundAsync());

        _ = (await admin.DeleteAsync(ending == "role" ? $"/api/roles/{role}" : $"/api/dataverses/{from}")).Data;

        (await reader.GetAsync($"/api/datasets/{dataset}/versions/:draft")).MustBeError(HttpStatusCode.Unauthorized);
        Assert.Equal(0, await FoundAsync());
        (await admin.GetAsync($"/api/roles/{role}")).MustBeError(HttpStatusCode.NotFound);
        var history = (await admin.GetAsync($"/api/datasets/{dataset}/assignments/history")).Data.ToJsonString();
        Assert.Contains($"@{name}", history, StringComparison.Ordinal);

        async Task<int> FoundAsync() =>
            (await reader.GetAsync($"/api/search?q=dsPersistentId:\"{pid}\"&type=dataset")).Data["total_count"]!.GetValue<int>();
    }

    [Theory, EachDatabase]
    public async Task A_collection_stays_while_its_role_is_the_choice_of_one_that_was_moved_away(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (from, to) = (await Make.CollectionAsync(admin), await Make.CollectionAsync(admin));
        var moved = await Make.CollectionAsync(admin, from);
        var alias = Make.Name("r");
        _ = (await admin.PostAsync($"/api/dataverses/{from}/roles", Role(alias, "ViewUnpublishedDataset"))).Data;
        foreach (var collection in new[] { from, moved })
        {
            _ = (await admin.PutAsync($"/api/dataverses/{collection}/defaultContributorRole/{alias}")).Data;
        }

        _ = (await admin.PostAsync($"/api/dataverses/{moved}/move/{to}")).Message;
        (await admin.DeleteAsync($"/api/dataverses/{from}")).MustBeError(HttpStatusCode.Forbidden);
        _ = (await admin.PutAsync($"/api/dataverses/{moved}/defaultContributorRole/none")).Data;
        _ = (await admin.DeleteAsync($"/api/dataverses/{from}")).Data;
    }

    [Theory, EachDatabase]
    public async Task A_role_of_the_installation_can_be_given_everywhere(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        var admin = server.Admin();
        var made = (await admin.PostAsync("/api/admin/roles", Role("everywhere", "all"))).Data;
        Assert.Null(made["ownerId"]);
        Assert.Equal(16, made["permissions"]!.AsArray().Count);
        Assert.Equal(9, (await admin.GetAsync("/api/admin/roles")).Data.AsArray().Count);
        Assert.Contains("everywhere", await AliasesAsync(admin, await Make.CollectionAsync(admin)));
        (await admin.DeleteAsync("/api/roles/:alias?alias=everywhere")).MustBeError(
            HttpStatusCode.Forbidden,
            "May not delete Built In Role Role everywhere."
        );
        _ = (await admin.DeleteAsync("/api/admin/roles/:alias?alias=everywhere")).Data;
        Assert.Equal(8, (await admin.GetAsync("/api/admin/roles")).Data.AsArray().Count);
    }

    [Theory, EachDatabase]
    public async Task What_every_installation_relies_on_stays(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        var admin = server.Admin();
        var curator = (await admin.GetAsync("/api/roles/:alias?alias=curator")).Data["id"];
        (await admin.DeleteAsync($"/api/admin/roles/{curator}")).MustBeError(
            HttpStatusCode.Forbidden,
            "May not delete Built In Role Curator."
        );
        (await admin.PutAsync($"/api/admin/roles/{curator}", Role("keeper", "EditDataset"))).MustBeError(
            HttpStatusCode.Forbidden
        );
        (await admin.PutAsync("/api/admin/roles/99999", Role("keeper", "EditDataset"))).MustBeError(HttpStatusCode.NotFound);

        var collection = await Make.CollectionAsync(admin);
        var chosen = (await admin.PostAsync($"/api/dataverses/{collection}/roles", Role("depositor", "EditDataset"))).Data["id"]!;
        await using (var scope = server.Services.CreateAsyncScope())
        {
            await scope
                .ServiceProvider.GetRequiredService<RepositoryDb>()
                .Collections.Where(c => c.Alias == collection)
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.DefaultContributorRoleId, chosen.GetValue<long>()));
        }

        (await admin.DeleteAsync($"/api/roles/{chosen}")).MustBeError(HttpStatusCode.Forbidden);
        _ = (await admin.PostAsync($"/api/dataverses/{collection}/datasets", Make.Dataset("Still deposited"))).Data;
    }

    [Theory]
    [CombinedWith("""{"name":"Nameless","permissions":[]}""", "Please enter an alias.")]
    [CombinedWith("""{"alias":"x"}""", "Please enter a name.")]
    [CombinedWith("""{"alias":"with blank","name":"X"}""", "illegal character")]
    [CombinedWith("""{"alias":"seventeen-letters","name":"X"}""", "at most 16 characters")]
    [CombinedWith("""{"alias":"None","name":"X"}""", "there is no role")]
    [CombinedWith("""{"alias":"x","name":"X","permissions":["Fly"]}""", "'Fly'")]
    [CombinedWith("""{"alias":"x","name":"X","permissions":["EditDataset","ALL"]}""", "'ALL'")]
    [CombinedWith("""{"alias":"x","name":"X","permissions":"EditDataset"}""", "permissions")]
    [CombinedWith("""{"alias":""", "")]
    public async Task A_role_that_is_none_is_refused(DatabaseKind database, string body, string said)
    {
        var server = await SharedServer.OfAsync(database);
        foreach (var path in (string[])["/api/dataverses/root/roles", "/api/roles?dvo=root", "/api/admin/roles"])
        {
            var answer = await server.Admin().TextAsync(HttpMethod.Post, path, body, "application/json");
            answer.MustBeError(HttpStatusCode.BadRequest);
            Assert.Contains(said, answer.Message, StringComparison.Ordinal);
            (
                await server
                    .As((await Make.UserAsync(server.Admin())).Token)
                    .TextAsync(HttpMethod.Post, "/api/roles?dvo=root", body)
            ).MustBeError(HttpStatusCode.Unauthorized);
        }
    }

    [Theory, EachDatabase]
    public async Task An_alias_is_taken_once_whatever_its_letter_case(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        var admin = server.Admin();
        foreach (var path in (string[])["/api/dataverses/root/roles", "/api/admin/roles"])
        {
            (await admin.PostAsync(path, Role("CURATOR", "EditDataset"))).MustBeError(
                HttpStatusCode.Forbidden,
                "Role with this alias already exists."
            );
        }

        (await admin.PostAsync("/api/roles", Role("nowhere", "EditDataset"))).MustBeError(HttpStatusCode.BadRequest);
        (await admin.PostAsync("/api/roles?dvo=nowhere", Role("nowhere", "EditDataset"))).MustBeError(HttpStatusCode.NotFound);
    }

    [Theory, EachDatabase]
    public async Task Nobody_removes_a_role_that_gives_more_than_they_hold(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin);
        _ = (await admin.PostAsync($"/api/dataverses/{collection}/roles", Role("manager", "ManageDataversePermissions"))).Data;
        var strong = (await admin.PostAsync($"/api/dataverses/{collection}/roles", Role("strong", "DeleteDataverse"))).Data["id"];
        var (name, token) = await Make.UserAsync(admin);
        await Make.AssignAsync(admin, collection, "@" + name, "manager");
        var manager = server.As(token);

        Assert.Equal(HttpStatusCode.OK, (await manager.GetAsync($"/api/roles/{strong}")).Status);
        (await manager.DeleteAsync($"/api/roles/{strong}")).MustBeError(HttpStatusCode.Unauthorized);
        (await manager.PostAsync($"/api/dataverses/{collection}/roles", Role("mine", "DownloadFile"))).MustBeError(
            HttpStatusCode.Forbidden,
            "Roles can only be created or edited by superusers."
        );
    }

    private static JsonObject Role(string alias, params string[] permissions) =>
        new()
        {
            ["alias"] = alias,
            ["name"] = $"Role {alias}",
            ["description"] = "Made by a test.",
            ["permissions"] = new JsonArray([.. permissions.Select(p => (JsonNode)p)]),
        };

    private static async Task<IEnumerable<string>> AliasesAsync(Wire wire, string collection) =>
        (await wire.GetAsync($"/api/dataverses/{collection}/roles")).Data.AsArray().Select(r => r!["alias"]!.GetValue<string>());

    private static async Task MayReadAsync(Wire wire, long dataset, bool may)
    {
        Assert.Equal(may, (await wire.GetAsync($"/api/datasets/{dataset}/versions/:draft")).Status == HttpStatusCode.OK);
        Assert.Equal(may ? 1 : 0, (await wire.GetAsync("/api/search?q=heron&type=dataset")).Data["total_count"]!.GetValue<int>());
    }
}
