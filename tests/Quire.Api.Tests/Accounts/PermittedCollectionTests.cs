using System.Net;
using System.Text.Json.Nodes;
using Quire.Api.Tests.Access;
using Quire.Testing;

namespace Quire.Api.Tests.Accounts;

/// <summary>The collections somebody may do something on.</summary>
public sealed class PermittedCollectionTests
{
    [Theory, EachDatabase]
    public async Task Those_are_told_on_which_a_role_gives_the_permission(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (name, token) = await Make.UserAsync(admin);
        using var owner = server.As(token);
        var (editable, seen, other) = (
            await Make.CollectionAsync(admin),
            await Make.CollectionAsync(admin),
            await Make.CollectionAsync(admin)
        );
        await Make.AssignAsync(admin, editable, $"@{name}", "admin");
        await Make.AssignAsync(admin, seen, ":authenticated-users", "member");

        foreach (var asker in new[] { owner, admin })
        {
            Assert.Equal([editable], await AliasesAsync(asker, name, "EditDataverse", editable, seen, other));
            Assert.Equal([editable, seen], await AliasesAsync(asker, name, "any", editable, seen, other));
            Assert.Equal([editable, seen], await AliasesAsync(asker, name, "DownloadFile", editable, seen, other));
        }

        (await owner.GetAsync($"/api/users/{name}/allowedCollections/Everything")).MustBeError(
            HttpStatusCode.BadRequest,
            "Permission not valid."
        );
        (await owner.GetAsync($"/api/users/{name}/allowedCollections/All")).MustBeError(HttpStatusCode.BadRequest);
        (await server.Guest().GetAsync($"/api/users/{name}/allowedCollections/any")).MustBeError(
            HttpStatusCode.Unauthorized,
            "Authentication is required."
        );
        (await admin.GetAsync("/api/users/nobody/allowedCollections/any")).MustBeError(HttpStatusCode.BadRequest);
    }

    [Theory, EachDatabase]
    public async Task A_group_within_a_group_counts_whoever_asks(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (name, token) = await Make.UserAsync(admin);
        using var owner = server.As(token);
        var collection = await Make.CollectionAsync(admin);
        var inner = await GroupFixture.GroupAsync(admin, collection, "inner");
        var outer = await GroupFixture.GroupAsync(admin, collection, "outer");
        _ = await GroupFixture.AddAsync(admin, collection, "inner", "@" + name);
        _ = await GroupFixture.AddAsync(admin, collection, "outer", inner);
        await Make.AssignAsync(admin, collection, outer, "admin");

        foreach (var asker in new[] { owner, admin })
        {
            Assert.Equal([collection], await AliasesAsync(asker, name, "EditDataverse", collection));
        }
    }

    [Theory, EachDatabase]
    public async Task A_superuser_may_do_everything_everywhere(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var name = (await admin.GetAsync("/api/users/:me")).Data["identifier"]!.GetValue<string>()[1..];
        var page = (await admin.GetAsync($"/api/users/{name}/allowedCollections/PublishDataverse?limit=1")).Data;
        var all = (await admin.GetAsync($"/api/users/{name}/allowedCollections/any?limit=1&offset=1")).Data;

        Assert.Equal("root", Assert.Single(page["items"]!.AsArray())!["alias"]!.GetValue<string>());
        Assert.True(all["count"]!.GetValue<int>() >= 1);
    }

    private static async Task<List<string>> AliasesAsync(Wire wire, string name, string permission, params string[] among)
    {
        var data = (await wire.GetAsync($"/api/users/{name}/allowedCollections/{permission}")).Data;
        return [.. data["items"]!.AsArray().Select(Alias).Where(among.Contains).OrderBy(alias => Array.IndexOf(among, alias))];
    }

    private static string Alias(JsonNode? item) => item!["alias"]!.GetValue<string>();
}
