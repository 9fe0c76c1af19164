using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Api.Tests.Access;

/// <summary>Collections that are there for some accounts and groups alone.</summary>
public sealed class LimitedCollectionTests
{
    private const string NoNames = "Error parsing Json: the body must be a JSON array of names.";
    private const string Unknown = "Invalid role assignee identifier: ";

    [Theory, EachDatabase]
    public async Task Superusers_say_who_a_collection_is_limited_to(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin, published: true);
        var id = (await admin.GetAsync($"/api/dataverses/{collection}")).Data["id"]!.GetValue<long>();
        var (name, token) = await Make.UserAsync(admin);
        var group = await GroupFixture.GroupAsync(admin, collection, "crew");
        var path = $"/api/dataverses/{collection}/locallyFairRoleAssignees";
        Assert.Equal("[]", (await admin.GetAsync(path)).Data.ToJsonString());

        var set = await admin.PutAsync(path, new JsonArray(group, "@" + name.ToUpperInvariant(), group));
        Assert.Equal($"Locally FAIR role assignees updated for dataverse {collection}.", set.Json["message"]!.GetValue<string>());
        Assert.Equal(
            (id, collection),
            (set.Data["dataverseId"]!.GetValue<long>(), set.Data["dataverseAlias"]!.GetValue<string>())
        );
        Assert.Equal([group, "@" + name], Readers(set));
        Assert.Equal([group, "@" + name], Texts((await admin.GetAsync(path)).Data));

        var removed = await admin.DeleteAsync($"{path}/{group}");
        Assert.Equal(
            $"Locally FAIR role assignee removed from dataverse {collection}.",
            removed.Json["message"]!.GetValue<string>()
        );
        Assert.Equal(["@" + name], Readers(removed));
        (await admin.DeleteAsync($"{path}/{group}")).MustBeError(
            HttpStatusCode.BadRequest,
            $"Invalid role assignee identifier: {group}"
        );
        var added = await admin.PutAsync($"{path}/:authenticated-users");
        Assert.Equal($"Locally FAIR role assignee added to dataverse {collection}.", added.Json["message"]!.GetValue<string>());
        Assert.Equal([":authenticated-users", "@" + name], Readers(added));
        Assert.Equal(added.Data.ToJsonString(), (await admin.PutAsync($"{path}/@{name}")).Data.ToJsonString());

        Assert.Empty(Readers(await admin.PutAsync(path, new JsonArray())));
        Assert.Equal(HttpStatusCode.OK, (await server.Guest().GetAsync($"/api/dataverses/{collection}")).Status);
        using var user = server.As(token);
        foreach (var wire in new[] { user, server.Guest() })
        {
            (await wire.GetAsync(path)).MustBeError(HttpStatusCode.Forbidden, "Not a superuser");
            (await wire.PutAsync(path, new JsonArray())).MustBeError(HttpStatusCode.Forbidden, "Not a superuser");
            (await wire.PutAsync($"{path}/@{name}")).MustBeError(HttpStatusCode.Forbidden, "Not a superuser");
            (await wire.DeleteAsync($"{path}/@{name}")).MustBeError(HttpStatusCode.Forbidden, "Not a superuser");
        }
    }

    [Theory, EachDatabase]
    public async Task Nobody_unknown_and_no_nonsense_becomes_a_reader(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin, published: true);
        var path = $"/api/dataverses/{collection}/locallyFairRoleAssignees";
        foreach (var unknown in (string[])["@nobody-here", "&explicit/1-none", "jane", "&ip/none"])
        {
            var refusal = $"Invalid role assignee identifier: {unknown}";
            (await admin.PutAsync(path, new JsonArray(":guest", unknown))).MustBeError(HttpStatusCode.BadRequest, refusal);
            (await admin.PutAsync($"{path}/{unknown}")).MustBeError(HttpStatusCode.BadRequest, refusal);
        }

        (await admin.PutAsync(path, new JsonObject())).MustBeError(HttpStatusCode.BadRequest);
        (await admin.TextAsync(HttpMethod.Put, path, "[", "application/json")).MustBeError(HttpStatusCode.BadRequest);
        (await admin.PutAsync("/api/dataverses/none-such/locallyFairRoleAssignees", new JsonArray())).MustBeError(
            HttpStatusCode.NotFound,
            "Can't find dataverse with identifier='none-such'"
        );
        Assert.Equal("[]", (await admin.GetAsync(path)).Data.ToJsonString());
        Assert.Equal(HttpStatusCode.OK, (await server.Guest().GetAsync($"/api/dataverses/{collection}")).Status);
    }

    [Theory]
    [CombinedWith("PUT", "", "", null)]
    [CombinedWith("PUT", "", "[\"@dataverseAdmin\"", null)]
    [CombinedWith("PUT", "", "null", NoNames)]
    [CombinedWith("PUT", "", "\"@dataverseAdmin\"", NoNames)]
    [CombinedWith("PUT", "", """{"locallyFairRoleAssignees":["@dataverseAdmin"]}""", NoNames)]
    [CombinedWith("PUT", "", "[null]", NoNames)]
    [CombinedWith("PUT", "", "[true]", NoNames)]
    [CombinedWith("PUT", "", """[["@dataverseAdmin"]]""", NoNames)]
    [CombinedWith("PUT", "", """["@dataverseAdmin",""]""", Unknown)]
    [CombinedWith("PUT", "", """["@dataverseAdmin","@"]""", Unknown + "@")]
    [CombinedWith("PUT", "", """["@dataverseAdmin"," @dataverseAdmin"]""", Unknown + " @dataverseAdmin")]
    [CombinedWith("PUT", "", """["@dataverseAdmin",7]""", Unknown + "7")]
    [CombinedWith("PUT", "", """["dataverseAdmin"]""", Unknown + "dataverseAdmin")]
    [CombinedWith("PUT", "", """["#1"]""", Unknown + "#1")]
    [CombinedWith("PUT", "", """["&explicit/"]""", Unknown + "&explicit/")]
    [CombinedWith("PUT", "", """["&ip"]""", Unknown + "&ip")]
    [CombinedWith("PUT", "", """["&mail/none"]""", Unknown + "&mail/none")]
    [CombinedWith("PUT", "", """["&shib/987654321"]""", Unknown + "&shib/987654321")]
    [CombinedWith("PUT", "/@nobody-here", "", Unknown + "@nobody-here")]
    [CombinedWith("PUT", "/@", "", Unknown + "@")]
    [CombinedWith("PUT", "/dataverseAdmin", "", Unknown + "dataverseAdmin")]
    [CombinedWith("PUT", "/&explicit%2F1-none", "", Unknown + "&explicit/1-none")]
    [CombinedWith("PUT", "/&explicit/1-none", "", Unknown + "&explicit/1-none")]
    [CombinedWith("DELETE", "/@dataverseAdmin", "", Unknown + "@dataverseAdmin")]
    [CombinedWith("DELETE", "/@nobody-here", "", Unknown + "@nobody-here")]
    [CombinedWith("DELETE", "/&ip/none", "", Unknown + "&ip/none")]
    public async Task What_names_no_readers_is_refused_and_changes_nothing(
        DatabaseKind database,
        string method,
        string suffix,
        string body,
        string? message
    )
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var open = await Make.CollectionAsync(admin, published: true);
        var limited = await Make.CollectionAsync(admin, published: true);
        await LimitAsync(admin, limited, ":authenticated-users");
        foreach (var (collection, readers) in new[] { (open, "[]"), (limited, """[":authenticated-users"]""") })
        {
            var path = $"/api/dataverses/{collection}/locallyFairRoleAssignees";
            var refused = await admin.TextAsync(new(method), path + suffix, body, "application/json");
            refused.MustBeError(HttpStatusCode.BadRequest, message);
            Assert.Equal(readers, (await admin.GetAsync(path)).Data.ToJsonString());
        }

        Assert.Equal(HttpStatusCode.OK, (await server.Guest().GetAsync($"/api/dataverses/{open}")).Status);
        (await server.Guest().GetAsync($"/api/dataverses/{limited}")).MustBeError(HttpStatusCode.NotFound);
    }

    [Theory, EachDatabase]
    public async Task What_is_no_collection_is_limited_to_nobody(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin));
        var gone = await Make.CollectionAsync(admin);
        _ = (await admin.DeleteAsync($"/api/dataverses/{gone}")).Message;
        foreach (var id in new[] { "none-such", gone, $"{dataset}", "0", "99999999999999999999", "none%20such" })
        {
            var path = $"/api/dataverses/{id}/locallyFairRoleAssignees";
            foreach (
                var answer in new[]
                {
                    await admin.GetAsync(path),
                    await admin.PutAsync(path, new JsonArray("@dataverseAdmin")),
                    await admin.PutAsync($"{path}/@dataverseAdmin"),
                    await admin.DeleteAsync($"{path}/@dataverseAdmin"),
                }
            )
            {
                answer.MustBeError(
                    HttpStatusCode.NotFound,
                    $"Can't find dataverse with identifier='{Uri.UnescapeDataString(id)}'"
                );
            }
        }
    }

    [Theory, EachDatabase]
    public async Task Whoever_may_not_say_it_learns_nothing_and_more_readers_than_there_may_be_are_refused(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin, published: true);
        var path = $"/api/dataverses/{collection}/locallyFairRoleAssignees";
        var read = (
            await admin.PostAsync("/api/quire/tokens", new JsonObject { ["name"] = Make.Name("reading"), ["scope"] = "read" })
        ).Data["token"]!.GetValue<string>();
        using var reading = server.As(read);
        foreach (
            var answer in new[]
            {
                // A superuser's token that may not do everything.
                await reading.GetAsync(path),
                // What is wrong besides is no business of theirs.
                await server.Guest().TextAsync(HttpMethod.Put, path, "[", "application/json"),
                await server.Guest().PutAsync($"{path}/@nobody-here"),
                await server.Guest().DeleteAsync($"{path}/@nobody-here"),
            }
        )
        {
            answer.MustBeError(HttpStatusCode.Forbidden);
        }

        (await reading.PutAsync(path, new JsonArray("@dataverseAdmin"))).MustBeError(HttpStatusCode.Unauthorized);
        (await reading.PutAsync($"{path}/@dataverseAdmin")).MustBeError(HttpStatusCode.Unauthorized);
        (await reading.DeleteAsync($"{path}/@dataverseAdmin")).MustBeError(HttpStatusCode.Unauthorized);
        var many = new JsonArray([.. Enumerable.Range(0, 1_001).Select(i => (JsonNode)$"@nobody-{i}")]);
        (await admin.PutAsync(path, many)).MustBeError(
            HttpStatusCode.BadRequest,
            "A collection can be limited to 1000 accounts and groups at the most."
        );
        Assert.Equal("[]", (await admin.GetAsync(path)).Data.ToJsonString());
    }

    [Theory, EachDatabase]
    public async Task Who_is_listed_or_in_a_group_or_sees_drafts_there_reads_and_finds(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var place = await PlaceAsync(admin, "dunlin");
        using var listed = await UserAsync(server, admin, n => LimitAsync(admin, place.Collection, n));
        var group = await GroupFixture.GroupAsync(admin, place.Collection, "crew");
        _ = (await admin.PutAsync($"/api/dataverses/{place.Collection}/locallyFairRoleAssignees/{group}")).Data;
        using var member = await UserAsync(server, admin, n => GroupFixture.AddAsync(admin, place.Collection, "crew", n));
        using var curator = await UserAsync(server, admin, n => Make.AssignAsync(admin, place.Collection, n, "curator"));
        using var creator = await UserAsync(server, admin, n => Make.AssignAsync(admin, place.Collection, n, "dsContributor"));
        using var stranger = await UserAsync(server, admin, _ => Task.CompletedTask);
        await SeesAsync(admin, place, sees: true);
        await SeesAsync(listed, place, sees: true);
        await SeesAsync(member, place, sees: true);
        await SeesAsync(curator, place, sees: true);
        // A role that shows no drafts, which may be everybody's, opens nothing.
        await SeesAsync(creator, place, sees: false);
        await SeesAsync(stranger, place, sees: false);
        Assert.Equal(
            "limited",
            (await admin.GetAsync($"/api/quire/explain?object={place.File}&permission=DownloadFile&user=:guest")).Data[
                "because"
            ]!.GetValue<string>()
        );
        await SeesAsync(server.Guest(), place, sees: false);

        _ = (await admin.PutAsync($"/api/dataverses/{place.Collection}/locallyFairRoleAssignees", new JsonArray(group))).Data;
        await SeesAsync(listed, place, sees: false);
        await SeesAsync(member, place, sees: true);
        _ = (await admin.PutAsync($"/api/dataverses/{place.Collection}/locallyFairRoleAssignees", new JsonArray())).Data;
        await SeesAsync(listed, place, sees: true);
        await SeesAsync(server.Guest(), place, sees: true);
    }

    [Theory, EachDatabase]
    public async Task Who_gets_or_loses_a_role_inside_finds_or_loses_what_is_there(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var place = await PlaceAsync(admin, "ruff");
        var (name, token) = await Make.UserAsync(admin);
        using var user = server.As(token);
        _ = (
            await admin.PutAsync($"/api/dataverses/{place.Collection}/locallyFairRoleAssignees", new JsonArray("@dataverseAdmin"))
        ).Data;
        var given = (
            await admin.PostAsync(
                $"/api/datasets/{place.Dataset}/assignments",
                new JsonObject { ["assignee"] = "@" + name, ["role"] = "member" }
            )
        ).Data["id"]!.GetValue<long>();
        Assert.Equal(HttpStatusCode.OK, (await user.GetAsync($"/api/datasets/{place.Dataset}")).Status);
        Assert.Equal(1, await FoundAsync(user, place));
        Assert.Equal(HttpStatusCode.NotFound, (await user.GetAsync($"/api/dataverses/{place.Collection}")).Status);
        _ = (await admin.DeleteAsync($"/api/datasets/{place.Dataset}/assignments/{given}")).Data;
        await SeesAsync(user, place, sees: false);
    }

    [Theory, EachDatabase]
    public async Task Readers_of_a_collection_inside_a_limited_one_are_readers_of_both(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var outer = await Make.CollectionAsync(admin, published: true);
        var place = await PlaceAsync(admin, "whimbrel", outer);
        var (one, oneToken) = await Make.UserAsync(admin);
        var (both, bothToken) = await Make.UserAsync(admin);
        _ = (await admin.PutAsync($"/api/dataverses/{outer}/locallyFairRoleAssignees", new JsonArray("@" + both))).Data;
        _ = (
            await admin.PutAsync(
                $"/api/dataverses/{place.Collection}/locallyFairRoleAssignees",
                new JsonArray("@" + one, "@" + both)
            )
        ).Data;
        using var first = server.As(oneToken);
        using var second = server.As(bothToken);
        await SeesAsync(first, place, sees: false);
        await SeesAsync(second, place, sees: true);
        _ = (await admin.PutAsync($"/api/dataverses/{outer}/locallyFairRoleAssignees", new JsonArray())).Data;
        await SeesAsync(first, place, sees: true);
        await SeesAsync(server.Guest(), place, sees: false);
    }

    [Theory, EachDatabase]
    public async Task What_moves_in_and_out_follows(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var closed = await Make.CollectionAsync(admin, published: true);
        _ = (await admin.PutAsync($"/api/dataverses/{closed}/locallyFairRoleAssignees", new JsonArray("@dataverseAdmin"))).Data;
        var place = await PlaceAsync(admin, "godwit");
        await SeesAsync(server.Guest(), place, sees: true);
        _ = (await admin.PostAsync($"/api/dataverses/{place.Collection}/move/{closed}")).Data;
        await SeesAsync(server.Guest(), place, sees: false);
        // Nobody opens something without saying so.
        Assert.NotEqual(HttpStatusCode.OK, (await admin.PostAsync($"/api/dataverses/{place.Collection}/move/root")).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await admin.PostAsync($"/api/datasets/{place.Dataset}/move/root")).Status);
        await SeesAsync(server.Guest(), place, sees: false);
        _ = (await admin.PostAsync($"/api/dataverses/{place.Collection}/move/root?forceMove=true")).Data;
        await SeesAsync(server.Guest(), place, sees: true);
        _ = (await admin.PostAsync($"/api/datasets/{place.Dataset}/move/{closed}")).Data;
        Assert.Equal(0, await FoundAsync(server.Guest(), place));
        (await server.Guest().GetAsync($"/api/datasets/{place.Dataset}")).MustBeError(HttpStatusCode.NotFound);
        (await server.Guest().GetAsync($"/api/access/datafile/{place.File}")).MustBeError(HttpStatusCode.NotFound);
    }

    [Theory, EachDatabase]
    public async Task A_limit_outlives_its_readers(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        var admin = server.Admin();
        var place = await PlaceAsync(admin, "turnstone");
        var elsewhere = await Make.CollectionAsync(admin);
        var group = await GroupFixture.GroupAsync(admin, elsewhere, "crew");
        var path = $"/api/dataverses/{place.Collection}/locallyFairRoleAssignees";
        _ = (await admin.PutAsync(path, new JsonArray(group))).Data;
        _ = (await admin.DeleteAsync($"/api/dataverses/{elsewhere}/groups/crew")).Data;
        Assert.Equal("[]", (await admin.GetAsync(path)).Data.ToJsonString());
        await SeesAsync(server.Guest(), place, sees: false);

        var (name, token) = await Make.UserAsync(admin);
        var (into, intoToken) = await Make.UserAsync(admin);
        _ = (await admin.PutAsync(path, new JsonArray("@" + name))).Data;
        _ = (await admin.PostAsync($"/api/users/{name}/changeIdentifier/{name}x")).Json;
        using (var renamed = server.As(token))
        {
            await SeesAsync(renamed, place, sees: true);
        }

        Assert.Equal(HttpStatusCode.OK, (await admin.PostAsync($"/api/users/{into}/mergeIntoUser/{name}x")).Status);
        Assert.Equal(["@" + name + "x"], Texts((await admin.GetAsync(path)).Data));
        Assert.Equal(HttpStatusCode.OK, (await admin.DeleteAsync($"/api/admin/authenticatedUsers/{name}x")).Status);
        Assert.Equal("[]", (await admin.GetAsync(path)).Data.ToJsonString());
        await SeesAsync(server.Guest(), place, sees: false);
        _ = (await admin.PutAsync(path, new JsonArray())).Data;
        await SeesAsync(server.Guest(), place, sees: true);
    }

    private static async Task<Place> PlaceAsync(Wire admin, string bird, string parent = "root")
    {
        var collection = await Make.CollectionAsync(admin, parent, published: true);
        var word = bird + Make.Name("w");
        var (dataset, pid) = await Make.DatasetAsync(admin, collection, $"About {word}");
        var file = await Make.FileAsync(admin, dataset, "a.txt", "unseen");
        await Make.PublishAsync(admin, dataset);
        return new(collection, dataset, pid, file, word);
    }

    private static async Task<Wire> UserAsync(TestServer server, Wire admin, Func<string, Task> given)
    {
        var (name, token) = await Make.UserAsync(admin);
        await given("@" + name);
        return server.As(token);
    }

    private static async Task LimitAsync(Wire admin, string collection, string assignee) =>
        _ = (await admin.PutAsync($"/api/dataverses/{collection}/locallyFairRoleAssignees/{assignee}")).Data;

    private static async Task SeesAsync(Wire wire, Place place, bool sees)
    {
        foreach (
            var path in (string[])
                [
                    $"/api/dataverses/{place.Collection}",
                    $"/api/dataverses/{place.Collection}/contents",
                    $"/api/datasets/{place.Dataset}",
                    $"/api/datasets/:persistentId?persistentId={place.Pid}",
                    $"/api/datasets/export?exporter=dcterms&persistentId={place.Pid}",
                    $"/api/files/{place.File}",
                    $"/api/access/datafile/{place.File}",
                    $"/api/access/datafiles/{place.File}",
                ]
        )
        {
            var answer = await wire.GetAsync(path);
            Assert.True(answer.Status == (sees ? HttpStatusCode.OK : HttpStatusCode.NotFound), $"{path}: {answer.Text}");
        }

        Assert.Equal(sees ? 1 : 0, await FoundAsync(wire, place));
    }

    private static async Task<int> FoundAsync(Wire wire, Place place) =>
        (await wire.GetAsync($"/api/search?q={place.Word}&type=dataset")).Data["total_count"]!.GetValue<int>();

    private static IEnumerable<string> Readers(WireAnswer answer) => Texts(answer.Data["locallyFairRoleAssignees"]!);

    private static IEnumerable<string> Texts(JsonNode list) => list.AsArray().Select(t => t!.GetValue<string>());

    private sealed record Place(string Collection, long Dataset, string Pid, long File, string Word);
}
