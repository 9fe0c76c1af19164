using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Api.Tests.Search;

public sealed class OwnDataTests
{
    private const string Path = "/api/mydata/retrieve";

    private static async Task<string> RolesAsync(Wire wire, params string[] aliases)
    {
        var all = (await wire.GetAsync("/api/dataverses/root/roles")).Data.AsArray();
        var ids = aliases.Select(a => all.Single(r => r!["alias"]!.GetValue<string>() == a)!["id"]!.ToString());
        return string.Join('&', ids.Select(i => $"role_ids={i}"));
    }

    private static async Task<IEnumerable<string>> NamesAsync(Wire wire, string query)
    {
        var json = (await wire.GetAsync($"{Path}?{query}")).Json;
        Assert.True(json["success"]!.GetValue<bool>(), json.ToJsonString());
        return json["data"]!["items"]!.AsArray().Select(i => i!["name"]!.GetValue<string>()).Order(StringComparer.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Own_is_what_roles_were_given_for_and_what_they_reach(DatabaseKind database)
    {
        // Others give roles to groups that everybody belongs to.
        await using var server = await TestServer.StartAsync(database);
        var admin = server.Admin();
        var (name, token) = await Make.UserAsync(admin);
        var mine = server.As(token);
        var (curated, elsewhere) = (
            await Make.CollectionAsync(admin, published: true),
            await Make.CollectionAsync(admin, published: true)
        );
        await Make.AssignAsync(admin, curated, "@" + name, "curator");
        var (inside, _) = await Make.DatasetAsync(admin, curated, "Inside " + name);
        _ = await Make.FileAsync(admin, inside, "inside.txt", "inside");
        var (given, _) = await Make.DatasetAsync(admin, elsewhere, "Given " + name);
        _ = (
            await admin.PostAsync(
                $"/api/datasets/{given}/assignments",
                new JsonObject { ["assignee"] = "@" + name, ["role"] = "contributor" }
            )
        ).Data;
        var (open, _) = await Make.DatasetAsync(admin, elsewhere, "Open " + name);
        await Make.PublishAsync(admin, open);
        var (curator, contributor) = (await RolesAsync(admin, "curator"), await RolesAsync(admin, "contributor"));

        Assert.Equal([$"Collection {curated}", $"Inside {name}"], await NamesAsync(mine, curator));
        Assert.Equal([$"Given {name}"], await NamesAsync(mine, contributor));
        Assert.Equal(["inside.txt"], await NamesAsync(mine, $"{curator}&{contributor}&dvobject_types=DataFile"));
        Assert.Equal([$"Given {name}"], await NamesAsync(mine, $"{curator}&{contributor}&mydata_search_term=Given"));
        Assert.Equal([$"Collection {curated}"], await NamesAsync(mine, $"{curator}&{contributor}&published_states=Published"));
        Assert.Equal([$"Given {name}"], await NamesAsync(admin, $"{contributor}&userIdentifier={name}"));
        Assert.Empty(await NamesAsync(mine, await RolesAsync(admin, "admin")));

        var data = (await mine.GetAsync($"{Path}?{curator}")).Json["data"]!;
        Assert.Equal(
            """{"dataverses_count":1,"datasets_count":1,"files_count":1}""",
            (await mine.GetAsync($"{Path}?{curator}&dvobject_types=Dataset&dvobject_types=DataFile")).Json["data"]![
                "dvobject_counts"
            ]!.ToJsonString()
        );
        Assert.Equal(
            """{"in_review_count":0,"unpublished_count":1,"published_count":1,"draft_count":1,"deaccessioned_count":0}""",
            data["pubstatus_counts"]!.ToJsonString()
        );
        Assert.Equal("""["Curator"]""", data["selected_filters"]!["role_names"]!.ToJsonString());
        var dataset = data["items"]!.AsArray().Single(i => i!["type"]!.GetValue<string>() == "dataset")!;
        Assert.Equal(
            ("""["Curator"]""", curated, true, false),
            (
                dataset["user_roles"]!.ToJsonString(),
                dataset["parent_alias"]!.GetValue<string>(),
                dataset["is_draft_state"]!.GetValue<bool>(),
                dataset["is_published"]!.GetValue<bool>()
            )
        );
    }

    [Theory, EachDatabase]
    public async Task What_was_taken_back_is_nobodys_own_at_once(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        var admin = server.Admin();
        var (name, token) = await Make.UserAsync(admin);
        var mine = server.As(token);
        var alias = await Make.CollectionAsync(admin);
        var assignments = $"/api/dataverses/{alias}/assignments";
        var made = (await admin.PostAsync(assignments, new JsonObject { ["assignee"] = "@" + name, ["role"] = "curator" })).Data;
        _ = await Make.DatasetAsync(admin, alias);
        var curator = await RolesAsync(admin, "curator");
        Assert.Equal(2, (await NamesAsync(mine, curator)).Count());

        _ = (await admin.DeleteAsync($"{assignments}/{made["id"]}")).Data;

        var answer = (await mine.GetAsync($"{Path}?{curator}")).Json;
        Assert.Equal("Sorry, no results were found.", answer["message"]!.GetValue<string>());
        Assert.Empty(answer["data"]!["items"]!.AsArray());
    }

    [Theory, EachDatabase]
    public async Task Pages_have_ten_items_and_tell_of_the_others(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        var admin = server.Admin();
        var (name, token) = await Make.UserAsync(admin);
        var mine = server.As(token);
        var alias = await Make.CollectionAsync(admin);
        await Make.AssignAsync(admin, alias, "@" + name, "curator");
        for (var i = 0; i < 11; i++)
        {
            _ = await Make.DatasetAsync(admin, alias, $"Page {i:00} {name}");
        }

        var curator = await RolesAsync(admin, "curator");
        var second = (await mine.GetAsync($"{Path}?{curator}&selected_page=2&sort=name&order=asc")).Json["data"]!;

        Assert.Equal(12, second["total_count"]!.GetValue<long>());
        Assert.Equal(
            [$"Page 09 {name}", $"Page 10 {name}"],
            second["items"]!.AsArray().Select(i => i!["name"]!.GetValue<string>())
        );
        var pages = second["pagination"]!;
        Assert.Equal(
            (2, 11, 12, false, "[1,2]"),
            (
                pages["pageCount"]!.GetValue<int>(),
                pages["startCardNumber"]!.GetValue<int>(),
                pages["endCardNumber"]!.GetValue<int>(),
                pages["hasNextPageNumber"]!.GetValue<bool>(),
                pages["pageNumberList"]!.ToJsonString()
            )
        );
    }

    [Theory]
    [CombinedWith("", "No results. Please select at least one Role.")]
    [CombinedWith("role_ids=curator", "A role is named by its number, not 'curator'.")]
    [CombinedWith("role_ids=1&dvobject_types=Poem", "There is no kind 'Poem': Dataverse, Dataset or DataFile.")]
    [CombinedWith("role_ids=1&userIdentifier=nobody-at-all", "No user found for: \"nobody-at-all\"")]
    public async Task What_cannot_be_answered_is_said_with_status_200(DatabaseKind database, string query, string message)
    {
        var server = await SharedServer.OfAsync(database);

        var answer = await server.Admin().GetAsync($"{Path}?{query}");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(
            new JsonObject { ["success"] = false, ["error_message"] = message }.ToJsonString(),
            answer.Json.ToJsonString()
        );
        var guest = (await server.Guest().GetAsync($"{Path}?role_ids=1")).Json;
        Assert.False(guest["success"]!.GetValue<bool>());
    }

    [Theory, EachDatabase]
    public async Task Somebody_elses_data_is_for_superusers_alone(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        var admin = server.Admin();
        var (name, _) = await Make.UserAsync(admin);
        var (_, token) = await Make.UserAsync(admin);
        var alias = await Make.CollectionAsync(admin);
        await Make.AssignAsync(admin, alias, "@" + name, "curator");
        var curator = await RolesAsync(admin, "curator");

        Assert.Empty(await NamesAsync(server.As(token), $"{curator}&userIdentifier={name}"));
        Assert.Equal([$"Collection {alias}"], await NamesAsync(admin, $"{curator}&userIdentifier={name}"));
        var list = (await admin.GetAsync($"{Path}/collectionList?userIdentifier={name}")).Data;
        Assert.Contains(list["items"]!.AsArray(), i => i!["alias"]!.GetValue<string>() == alias);
    }
}
