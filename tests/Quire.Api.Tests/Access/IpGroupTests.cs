using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;
using static Quire.Api.Tests.Access.GroupFixture;

namespace Quire.Api.Tests.Access;

/// <summary>Groups of addresses.</summary>
public sealed class IpGroupTests
{
    private static readonly Dictionary<string, string?> BehindProxy = new(StringComparer.Ordinal)
    {
        ["Server:TrustedProxies:0"] = "127.0.0.0/8",
    };

    [Theory, EachDatabase]
    public async Task A_group_is_made_replaced_read_and_removed(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        var admin = server.Admin();
        var body = new JsonObject
        {
            ["alias"] = "library",
            ["name"] = "Library",
            ["description"] = "Reading room",
            ["ranges"] = new JsonArray(new JsonArray("192.0.2.0", "192.0.2.255"), new JsonArray("2001:db8::", "2001:db8::ff")),
            ["addresses"] = new JsonArray("198.51.100.7", "2001:0DB8:0:0::1:1"),
        };
        var made = await admin.PostAsync("/api/admin/groups/ip", body.DeepClone());
        Assert.Equal((HttpStatusCode.Created, "/groups/ip/library"), (made.Status, made.Headers.Location!.OriginalString));
        Assert.Equal("&ip/library", made.Data["identifier"]!.GetValue<string>());
        Assert.Equal("""[["192.0.2.0","192.0.2.255"],["2001:db8::","2001:db8::ff"]]""", made.Data["ranges"]!.ToJsonString());
        Assert.Equal("""["198.51.100.7","2001:db8::1:1"]""", made.Data["addresses"]!.ToJsonString());
        var posted = await admin.PostAsync("/api/admin/groups/ip/library", body.DeepClone());
        Assert.Equal((HttpStatusCode.Created, "library"), (posted.Status, posted.Data["alias"]!.GetValue<string>()));
        Assert.Equal(
            ["library1", "library2"],
            [
                (await admin.PostAsync("/api/admin/groups/ip", body.DeepClone())).Data["alias"]!.GetValue<string>(),
                (await admin.PostAsync("/api/admin/groups/ip", body.DeepClone())).Data["alias"]!.GetValue<string>(),
            ]
        );
        Assert.Equal(
            "ipGroup",
            (await admin.PostAsync("/api/admin/groups/ip", new JsonObject())).Data["alias"]!.GetValue<string>()
        );

        var set = await admin.PutAsync("/api/admin/groups/ip/library", new JsonObject { ["alias"] = "other", ["name"] = "Less" });
        Assert.Equal(HttpStatusCode.Created, set.Status);
        var read = (await admin.GetAsync($"/api/admin/groups/ip/{made.Data["id"]}")).Data;
        Assert.Equal(("library", "Less"), (read["alias"]!.GetValue<string>(), read["name"]!.GetValue<string>()));
        Assert.Null(read["ranges"]);
        Assert.Equal(4, (await admin.GetAsync("/api/admin/groups/ip")).Data.AsArray().Count);
        Assert.Equal(
            "Group library deleted.",
            (await admin.DeleteAsync("/api/admin/groups/ip/library")).Data["message"]!.GetValue<string>()
        );
        (await admin.GetAsync("/api/admin/groups/ip/library")).MustBeError(HttpStatusCode.NotFound, "Group library not found");
        (await admin.DeleteAsync("/api/admin/groups/ip/library")).MustBeError(HttpStatusCode.NotFound);
        (await admin.PutAsync("/api/admin/groups/ip/a%20b", new JsonObject())).MustBeError(
            HttpStatusCode.BadRequest,
            "Group name can contain only letters, digits, and the chars '-' and '_'"
        );
    }

    [Theory]
    [CombinedWith("192.0.2.9", true)]
    [CombinedWith("192.0.2.4", true)]
    [CombinedWith("192.0.2.10", false)]
    [CombinedWith("192.0.2.3", false)]
    [CombinedWith("::ffff:192.0.2.9", true)]
    [CombinedWith("2001:db8::9", true)]
    [CombinedWith("2001:db8:0:1::9", false)]
    [CombinedWith("198.51.100.7, 192.0.2.9", true)]
    [CombinedWith("192.0.2.9, 198.51.100.7", false)]
    [CombinedWith("192.0.2.9, 127.0.0.1", true)]
    public async Task The_address_a_trusted_proxy_tells_counts(DatabaseKind database, string forwarded, bool inside)
    {
        var server = await SharedServer.OfAsync(database, "ip groups", () => Task.FromResult(BehindProxy));
        var admin = server.Admin();
        var (collection, word) = (await Make.CollectionAsync(admin, published: true), "heron" + Make.Name("w"));
        var dataset = await DraftAsync(admin, collection, word);
        var group = await RoomAsync(admin, ("192.0.2.4", "192.0.2.9"), ("2001:db8::", "2001:db8::ffff"));
        await Make.AssignAsync(admin, collection, group, "admin");
        using var guest = From(server, forwarded);

        await SeesAsync(guest, dataset, word, inside);
        (await guest.DeleteAsync($"/api/datasets/{dataset}")).MustBeError(HttpStatusCode.Unauthorized);
        using var stranger = From(server, forwarded, (await Make.UserAsync(admin)).Token);
        await SeesAsync(stranger, dataset, word, inside);
    }

    [Theory, EachDatabase]
    public async Task Behind_a_proxy_nobody_trusts_no_address_is_known(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        var admin = server.Admin();
        var (collection, word) = (await Make.CollectionAsync(admin, published: true), "egret" + Make.Name("w"));
        var dataset = await DraftAsync(admin, collection, word);
        await Make.AssignAsync(
            admin,
            collection,
            await RoomAsync(admin, ("127.0.0.0", "127.255.255.255"), ("::1", "::1")),
            "member"
        );

        await SeesAsync(server.Guest(), dataset, word, sees: true);
        foreach (var header in (string[])["X-Forwarded-For", "Forwarded", "Via", "X-Real-IP", "X-Original-For"])
        {
            using var passedOn = server.Guest();
            passedOn.Http.DefaultRequestHeaders.TryAddWithoutValidation(header, "127.0.0.1");
            await SeesAsync(passedOn, dataset, word, sees: false);
        }
    }

    [Theory, EachDatabase]
    public async Task What_one_address_is_shown_is_kept_for_no_other(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database, "ip groups", () => Task.FromResult(BehindProxy));
        var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin, published: true);
        var (dataset, pid) = await Make.DatasetAsync(admin, collection, "Public tern");
        var closed = await Make.FileAsync(admin, dataset, "closed.txt", "closed", new JsonObject { ["restrict"] = true });
        await Make.PublishAsync(admin, dataset);
        _ = (
            await admin.PutAsync(
                $"/api/datasets/{dataset}/editMetadata?replace=true",
                Make.Field("title", "primitive", "Secret tern")
            )
        ).Data;
        await Make.AssignAsync(admin, collection, await RoomAsync(admin, ("192.0.2.1", "192.0.2.1")), "member");
        using var inside = From(server, "192.0.2.1");
        using var outside = From(server, "198.51.100.1");
        string[] paths =
        [
            $"/api/datasets/{dataset}",
            $"/api/datasets/{dataset}/versions/:latest",
            $"/api/datasets/:persistentId/versions/:latest?persistentId={pid}",
            $"/api/search?q=tern&subtree={collection}&show_facets=true",
        ];
        foreach (var path in paths)
        {
            for (var round = 0; round < 2; round++)
            {
                var (seen, hidden) = (await inside.GetAsync(path), await outside.GetAsync(path));
                Assert.Contains("Secret tern", seen.Text, StringComparison.Ordinal);
                Assert.DoesNotContain("Secret tern", hidden.Text, StringComparison.Ordinal);
                Assert.Contains("Public tern", hidden.Text, StringComparison.Ordinal);
                Assert.True(seen.Headers.CacheControl!.Private, $"{path} may be kept by a proxy for others");
                Assert.False(hidden.Headers.CacheControl!.Private);
            }
        }

        Assert.Equal(HttpStatusCode.OK, (await inside.GetAsync($"/api/access/datafile/{closed}")).Status);
        (await outside.GetAsync($"/api/access/datafile/{closed}")).MustBeError(HttpStatusCode.Forbidden);
    }

    [Theory, EachDatabase]
    public async Task Who_belongs_follows_when_the_group_changes(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database, "ip groups", () => Task.FromResult(BehindProxy));
        var admin = server.Admin();
        var (collection, word) = (await Make.CollectionAsync(admin, published: true), "grebe" + Make.Name("w"));
        var dataset = await DraftAsync(admin, collection, word);
        var group = await RoomAsync(admin, ("192.0.2.1", "192.0.2.1"));
        var explicitly = await GroupAsync(admin, collection, "rooms");
        await Make.AssignAsync(admin, collection, explicitly, "member");
        using var guest = From(server, "192.0.2.1");
        await SeesAsync(guest, dataset, word, sees: false);

        await AddAsync(admin, collection, "rooms", group);
        await SeesAsync(guest, dataset, word, sees: true);
        var path = $"/api/admin/groups/ip/{group["&ip/".Length..]}";
        _ = (await admin.PutAsync(path, new JsonObject { ["addresses"] = new JsonArray("192.0.2.2") })).Data;
        await SeesAsync(guest, dataset, word, sees: false);
        _ = (await admin.PutAsync(path, new JsonObject { ["addresses"] = new JsonArray("192.0.2.1") })).Data;
        await SeesAsync(guest, dataset, word, sees: true);
        _ = (await admin.DeleteAsync(path)).Data;
        await SeesAsync(guest, dataset, word, sees: false);
        Assert.Empty(
            (await admin.GetAsync($"/api/dataverses/{collection}/groups/rooms")).Data["containedRoleAssignees"]!.AsArray()
        );
    }

    [Theory]
    [CombinedWith("""{"ranges":[["192.0.2.9","192.0.2.1"]]}""")]
    [CombinedWith("""{"ranges":[["192.0.2.9","2001:db8::"]]}""")]
    [CombinedWith("""{"ranges":[["192.0.2.9"]]}""")]
    [CombinedWith("""{"ranges":["192.0.2.9"]}""")]
    [CombinedWith("""{"addresses":["library"]}""")]
    [CombinedWith("""{"addresses":["10.1"]}""")]
    [CombinedWith("""{"addresses":["fe80::1%eth0"]}""")]
    [CombinedWith("""{"alias":"a b"}""")]
    [CombinedWith("""[]""")]
    public async Task A_group_that_is_none_is_refused(DatabaseKind database, string body)
    {
        var server = await SharedServer.OfAsync(database);
        (await server.Admin().TextAsync(HttpMethod.Post, "/api/admin/groups/ip", body, "application/json")).MustBeError(
            HttpStatusCode.BadRequest
        );
    }

    private static async Task<string> RoomAsync(Wire wire, params (string First, string Last)[] ranges) =>
        (
            await wire.PostAsync(
                "/api/admin/groups/ip",
                new JsonObject
                {
                    ["alias"] = Make.Name("room"),
                    ["ranges"] = new JsonArray([.. ranges.Select(r => (JsonNode)new JsonArray(r.First, r.Last))]),
                }
            )
        ).Data["identifier"]!.GetValue<string>();

    private static Wire From(TestServer server, string forwarded, string? token = null)
    {
        var wire = server.As(token);
        wire.Http.DefaultRequestHeaders.TryAddWithoutValidation("X-Forwarded-For", forwarded);
        return wire;
    }
}
