using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;
using static Quire.Api.Tests.Access.GroupFixture;

namespace Quire.Api.Tests.Access;

/// <summary>Groups people put together in collections.</summary>
public sealed class ExplicitGroupTests
{
    [Theory, EachDatabase]
    public async Task A_group_is_made_read_renamed_and_removed(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin);
        var id = (await admin.GetAsync($"/api/dataverses/{collection}")).Data["id"]!.GetValue<long>();
        var made = await admin.PostAsync(
            $"/api/dataverses/{collection}/groups",
            new JsonObject
            {
                ["aliasInOwner"] = "crew-1",
                ["displayName"] = "Crew",
                ["description"] = "Who sails",
            }
        );
        Assert.Equal(HttpStatusCode.Created, made.Status);
        Assert.Equal(
            $$"""{"identifier":"&explicit/{{id}}-crew-1","groupAliasInOwner":"crew-1","owner":{{id}},"description":"Who sails","displayName":"Crew","containedRoleAssignees":[]}""",
            made.Data.ToJsonString(Plain)
        );
        (
            await admin.PostAsync($"/api/dataverses/{collection}/groups", new JsonObject { ["aliasInOwner"] = "crew-1" })
        ).MustBeError(HttpStatusCode.Forbidden);
        var changed = (
            await admin.PutAsync(
                $"/api/dataverses/{collection}/groups/crew-1",
                new JsonObject { ["aliasInOwner"] = "other", ["displayName"] = "Sailors" }
            )
        ).Data;
        Assert.Equal("crew-1", changed["groupAliasInOwner"]!.GetValue<string>());
        Assert.Null(changed["description"]);
        Assert.Equal(
            "Sailors",
            Assert.Single((await admin.GetAsync($"/api/dataverses/{id}/groups")).Data.AsArray())![
                "displayName"
            ]!.GetValue<string>()
        );
        Assert.Equal(
            $"Group {collection}/crew-1 deleted",
            (await admin.DeleteAsync($"/api/dataverses/{collection}/groups/crew-1")).Data["message"]!.GetValue<string>()
        );
        (await admin.GetAsync($"/api/dataverses/{collection}/groups/crew-1")).MustBeError(
            HttpStatusCode.NotFound,
            $"Can't find crew-1 in dataverse {id}"
        );
    }

    [Theory, EachDatabase]
    public async Task Members_may_and_find_what_the_group_was_given_from_the_next_request_on(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var (collection, word) = (await Make.CollectionAsync(admin, published: true), "curlew" + Make.Name("w"));
        var dataset = await DraftAsync(admin, collection, word);
        var group = await GroupAsync(admin, collection, "crew");
        await Make.AssignAsync(admin, collection, group, "member");
        var (name, token) = await Make.UserAsync(admin);
        using var member = server.As(token);
        await SeesAsync(member, dataset, word, sees: false);

        var with = await AddAsync(admin, collection, "crew", "@" + name.ToUpperInvariant());
        Assert.Equal(["@" + name], with["containedRoleAssignees"]!.AsArray().Select(m => m!.GetValue<string>()));
        await SeesAsync(member, dataset, word, sees: true);
        await SeesAsync(server.Guest(), dataset, word, sees: false);
        Assert.Equal(
            "Group crew",
            (await admin.GetAsync($"/api/dataverses/{collection}/assignments"))
                .Data.AsArray()
                .Single(a => a!["assignee"]!.GetValue<string>() == group)!["assigneeName"]!.GetValue<string>()
        );

        var without = (await admin.DeleteAsync($"/api/dataverses/{collection}/groups/crew/roleAssignees/@{name}")).Data;
        Assert.Empty(without["containedRoleAssignees"]!.AsArray());
        await SeesAsync(member, dataset, word, sees: false);
        _ = (await admin.DeleteAsync($"/api/dataverses/{collection}/groups/crew/roleAssignees/@{name}")).Data;
    }

    [Theory, EachDatabase]
    public async Task Groups_in_groups_count_through_any_number_of_them(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var (outer, word) = (await Make.CollectionAsync(admin, published: true), "plover" + Make.Name("w"));
        var inner = await Make.CollectionAsync(admin, outer);
        var dataset = await DraftAsync(admin, inner, word);
        string[] groups =
        [
            await GroupAsync(admin, outer, "a"),
            await GroupAsync(admin, outer, "b"),
            await GroupAsync(admin, inner, "c"),
        ];
        await Make.AssignAsync(admin, inner, groups[2], "member");
        var (name, token) = await Make.UserAsync(admin);
        using var member = server.As(token);
        await AddAsync(admin, outer, "a", "@" + name);
        await AddAsync(admin, inner, "c", groups[1]);
        await SeesAsync(member, dataset, word, sees: false);

        _ = (await admin.PutAsync($"/api/dataverses/{outer}/groups/b/roleAssignees/{groups[0]}")).Data;
        await SeesAsync(member, dataset, word, sees: true);

        var encoded = Uri.EscapeDataString(groups[1]);
        _ = (await admin.DeleteAsync($"/api/dataverses/{inner}/groups/c/roleAssignees/{encoded}")).Data;
        await SeesAsync(member, dataset, word, sees: false);
        _ = (await admin.PutAsync($"/api/dataverses/{inner}/groups/c/roleAssignees/{encoded}")).Data;
        await SeesAsync(member, dataset, word, sees: true);

        _ = (await admin.DeleteAsync($"/api/dataverses/{outer}/groups/b")).Data;
        await SeesAsync(member, dataset, word, sees: false);
        Assert.Empty((await admin.GetAsync($"/api/dataverses/{inner}/groups/c")).Data["containedRoleAssignees"]!.AsArray());
    }

    [Theory, EachDatabase]
    public async Task No_group_lies_in_itself(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin);
        var inner = await Make.CollectionAsync(admin, collection);
        string[] groups =
        [
            await GroupAsync(admin, collection, "a"),
            await GroupAsync(admin, collection, "b"),
            await GroupAsync(admin, collection, "c"),
        ];
        await AddAsync(admin, collection, "a", groups[1]);
        await AddAsync(admin, collection, "b", groups[2]);
        foreach (var (alias, member) in new[] { ("a", groups[0]), ("b", groups[0]), ("c", groups[0]), ("c", groups[1]) })
        {
            (
                await admin.PostAsync($"/api/dataverses/{collection}/groups/{alias}/roleAssignees", new JsonArray(member))
            ).MustBeError(HttpStatusCode.Forbidden);
        }

        // A group of a collection below, whose managers know nothing of what this one was given.
        var below = await GroupAsync(admin, inner, "below");
        (await admin.PostAsync($"/api/dataverses/{collection}/groups/a/roleAssignees", new JsonArray(below))).MustBeError(
            HttpStatusCode.Forbidden
        );
        Assert.Equal(
            [groups[1]],
            (await admin.GetAsync($"/api/dataverses/{collection}/groups/a")).Data["containedRoleAssignees"]!
                .AsArray()
                .Select(m => m!.GetValue<string>())
        );
    }

    [Theory, EachDatabase]
    public async Task Of_two_halves_of_a_circle_made_at_once_one_is_refused(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin);
        for (var i = 0; i < 5; i++)
        {
            var (a, b) = (await GroupAsync(admin, collection, $"a{i}"), await GroupAsync(admin, collection, $"b{i}"));
            var answers = await Task.WhenAll(
                admin.PostAsync($"/api/dataverses/{collection}/groups/a{i}/roleAssignees", new JsonArray(b)),
                admin.PostAsync($"/api/dataverses/{collection}/groups/b{i}/roleAssignees", new JsonArray(a))
            );
            Assert.Equal(
                [HttpStatusCode.OK, HttpStatusCode.Forbidden],
                answers.Select(w => w.Status).OrderBy(s => s != HttpStatusCode.OK)
            );
        }
    }

    [Theory, EachDatabase]
    public async Task Built_in_groups_can_be_members(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var (collection, word) = (await Make.CollectionAsync(admin, published: true), "dunlin" + Make.Name("w"));
        var dataset = await DraftAsync(admin, collection, word);
        await Make.AssignAsync(admin, collection, await GroupAsync(admin, collection, "open"), "admin");
        using var stranger = server.As((await Make.UserAsync(admin)).Token);

        await AddAsync(admin, collection, "open", ":authenticated-users");
        await SeesAsync(stranger, dataset, word, sees: true);
        await SeesAsync(server.Guest(), dataset, word, sees: false);

        await AddAsync(admin, collection, "open", ":guest");
        await SeesAsync(server.Guest(), dataset, word, sees: true);
        (await server.Guest().DeleteAsync($"/api/datasets/{dataset}")).MustBeError(HttpStatusCode.Unauthorized);
        _ = (await admin.DeleteAsync($"/api/dataverses/{collection}/groups/open/roleAssignees/:guest")).Data;
        await SeesAsync(server.Guest(), dataset, word, sees: false);
    }

    [Theory, EachDatabase]
    public async Task A_group_made_again_holds_nothing(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var (collection, word) = (await Make.CollectionAsync(admin, published: true), "knot" + Make.Name("w"));
        var dataset = await DraftAsync(admin, collection, word);
        var (name, token) = await Make.UserAsync(admin);
        using var member = server.As(token);
        await Make.AssignAsync(admin, collection, await GroupAsync(admin, collection, "crew"), "member");
        await AddAsync(admin, collection, "crew", "@" + name);
        await SeesAsync(member, dataset, word, sees: true);

        _ = (await admin.DeleteAsync($"/api/dataverses/{collection}/groups/crew")).Data;
        await SeesAsync(member, dataset, word, sees: false);
        await GroupAsync(admin, collection, "crew");
        await AddAsync(admin, collection, "crew", "@" + name);
        await SeesAsync(member, dataset, word, sees: false);
    }

    [Theory, EachDatabase]
    public async Task Groups_of_a_collection_go_with_it(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var (home, word) = (await Make.CollectionAsync(admin, published: true), "ruff" + Make.Name("w"));
        var doomed = await Make.CollectionAsync(admin, home);
        var dataset = await DraftAsync(admin, home, word);
        var group = await GroupAsync(admin, doomed, "crew");
        var (name, token) = await Make.UserAsync(admin);
        using var member = server.As(token);
        await AddAsync(admin, doomed, "crew", "@" + name);
        await Make.AssignAsync(admin, home, group, "member");
        await SeesAsync(member, dataset, word, sees: true);

        _ = (await admin.DeleteAsync($"/api/dataverses/{doomed}")).Data;
        await SeesAsync(member, dataset, word, sees: false);
        Assert.DoesNotContain(
            (await admin.GetAsync($"/api/dataverses/{home}/assignments")).Data.AsArray(),
            a => a!["assignee"]!.GetValue<string>() == group
        );
    }

    [Theory, EachDatabase]
    public async Task Nobody_gives_more_through_a_group_than_they_hold(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin);
        _ = (
            await admin.PostAsync(
                $"/api/dataverses/{collection}/roles",
                new JsonObject
                {
                    ["alias"] = "manager",
                    ["name"] = "Manager",
                    ["permissions"] = new JsonArray("ManageDataversePermissions"),
                }
            )
        ).Data;
        var (name, token) = await Make.UserAsync(admin);
        using var manager = server.As(token);
        await Make.AssignAsync(admin, collection, "@" + name, "manager");
        var (strong, around) = (await GroupAsync(admin, collection, "strong"), await GroupAsync(admin, collection, "around"));
        await GroupAsync(manager, collection, "weak");
        await Make.AssignAsync(admin, collection, around, "admin");
        await AddAsync(admin, collection, "around", strong);

        await AddAsync(manager, collection, "weak", "@" + name);
        foreach (var alias in (string[])["strong", "around"])
        {
            (
                await manager.PostAsync($"/api/dataverses/{collection}/groups/{alias}/roleAssignees", new JsonArray("@" + name))
            ).MustBeError(HttpStatusCode.Unauthorized, $"User @{name} is not permitted to perform requested action.");
        }

        (await manager.PutAsync($"/api/dataverses/{collection}/groups/strong/roleAssignees/&explicit/1-none")).MustBeError(
            HttpStatusCode.Forbidden
        );
        (
            await manager.PostAsync(
                $"/api/dataverses/{collection}/assignments",
                new JsonObject { ["assignee"] = strong, ["role"] = "admin" }
            )
        ).MustBeError(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [CombinedWith("""["@nobody-of-that-name"]""", 403, "The following role assignees were not found: @nobody-of-that-name")]
    [CombinedWith(
        """[":guest","&explicit/01-x","&ip/none",":nobody","#7"]""",
        403,
        "not found: &explicit/01-x, &ip/none, :nobody, #7"
    )]
    [CombinedWith("""["jane"]""", 403, "Bad role assignee name:jane")]
    [CombinedWith("""[""]""", 403, "Bad role assignee name:")]
    [CombinedWith("""{"a":1}""", 400, "")]
    [CombinedWith("""[[]]""", 400, "")]
    [CombinedWith("""["@x" """, 400, "")]
    public async Task Members_that_are_none_are_refused(DatabaseKind database, string body, int status, string said)
    {
        var server = await SharedServer.OfAsync(database);
        var collection = await Make.CollectionAsync(server.Admin());
        await GroupAsync(server.Admin(), collection, "crew");
        var path = $"/api/dataverses/{collection}/groups/crew/roleAssignees";
        var answer = await server.Admin().TextAsync(HttpMethod.Post, path, body, "application/json");
        answer.MustBeError((HttpStatusCode)status);
        Assert.Contains(said, answer.Message, StringComparison.Ordinal);
        (await server.Guest().TextAsync(HttpMethod.Post, path, body, "application/json")).MustBeError(
            HttpStatusCode.Unauthorized
        );
        Assert.Empty(
            (await server.Admin().GetAsync($"/api/dataverses/{collection}/groups/crew")).Data["containedRoleAssignees"]!.AsArray()
        );
    }

    [Theory]
    [CombinedWith("""{"displayName":"X"}""")]
    [CombinedWith("""{"aliasInOwner":" "}""")]
    [CombinedWith("""{"aliasInOwner":"a b"}""")]
    [CombinedWith("""{"aliasInOwner":"a/b"}""")]
    [CombinedWith("""{"aliasInOwner":7}""")]
    [CombinedWith("[]")]
    public async Task A_group_that_is_none_is_refused(DatabaseKind database, string body)
    {
        var server = await SharedServer.OfAsync(database);
        (await server.Admin().TextAsync(HttpMethod.Post, "/api/dataverses/root/groups", body, "application/json")).MustBeError(
            HttpStatusCode.BadRequest
        );
    }

    private static readonly System.Text.Json.JsonSerializerOptions Plain = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
