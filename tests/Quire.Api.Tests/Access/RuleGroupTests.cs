using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Data;
using Quire.Testing;
using static Quire.Api.Tests.Access.GroupFixture;

namespace Quire.Api.Tests.Access;

/// <summary>Groups whose members follow from what is known of an account.</summary>
public sealed class RuleGroupTests
{
    [Theory]
    [CombinedWith("uni.example.org", false, "uni.example.org", true)]
    [CombinedWith("UNI.Example.org", false, "uni.example.ORG", true)]
    [CombinedWith("example.org", false, "uni.example.org", false)]
    [CombinedWith("uni.example.org", false, "uni.example.org.evil.example", false)]
    [CombinedWith(@".+\.example\.org", true, "uni.example.org", true)]
    [CombinedWith(@".+\.example\.org", true, "uni.example.org.evil.example", false)]
    [CombinedWith(@"a|example\.org", true, "uni.example.org", false)]
    public async Task Only_confirmed_addresses_of_a_domain_belong(
        DatabaseKind database,
        string domain,
        bool regex,
        string mail,
        bool belongs
    )
    {
        await using var server = await TestServer.StartAsync(database);
        var admin = server.Admin();
        var (collection, word) = (await Make.CollectionAsync(admin, published: true), "stilt" + Make.Name("w"));
        var dataset = await DraftAsync(admin, collection, word);
        _ = (
            await admin.PostAsync(
                "/api/admin/groups/domain",
                new JsonObject
                {
                    ["alias"] = "uni",
                    ["name"] = "University",
                    ["domains"] = new JsonArray(domain),
                    ["regex"] = regex,
                }
            )
        ).Data;
        await Make.AssignAsync(admin, collection, "&mail/uni", "member");
        var (name, token) = await Make.UserAsync(admin);
        using var member = server.As(token);
        await WriteAsync(
            server,
            db =>
                db.Accounts.Where(a => a.Identifier == name)
                    .ExecuteUpdateAsync(s => s.SetProperty(a => a.EmailKey, $"x@{mail}".ToLowerInvariant()))
        );
        await TellAsync(admin);
        await SeesAsync(member, dataset, word, sees: false);

        await WriteAsync(
            server,
            db =>
                db.Accounts.Where(a => a.Identifier == name)
                    .ExecuteUpdateAsync(s => s.SetProperty(a => a.EmailConfirmedAt, TimeProvider.System.GetUtcNow().UtcDateTime))
        );
        await TellAsync(admin);
        await SeesAsync(member, dataset, word, belongs);

        _ = (await admin.DeleteAsync("/api/admin/groups/domain/uni")).Data;
        await SeesAsync(member, dataset, word, sees: false);
    }

    [Theory, EachDatabase]
    public async Task A_group_of_domains_is_made_replaced_read_and_removed(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        var admin = server.Admin();
        var body = new JsonObject
        {
            ["alias"] = "uni",
            ["name"] = "University",
            ["description"] = "Staff",
            ["domains"] = new JsonArray("example.org", "Example.edu"),
        };
        var made = await admin.PostAsync("/api/admin/groups/domain", body.DeepClone());
        Assert.Equal((HttpStatusCode.Created, "/groups/domain/uni"), (made.Status, made.Headers.Location!.OriginalString));
        Assert.Equal("""["example.org","example.edu"]""", made.Data["domains"]!.ToJsonString());
        Assert.False(made.Data["regex"]!.GetValue<bool>());
        (await admin.PostAsync("/api/admin/groups/domain", body.DeepClone())).MustBeError(HttpStatusCode.Forbidden);

        body["domains"] = new JsonArray("example.net");
        var set = await admin.PutAsync("/api/admin/groups/domain/uni", body.DeepClone());
        Assert.Equal((HttpStatusCode.Created, """["example.net"]"""), (set.Status, set.Data["domains"]!.ToJsonString()));
        (await admin.PutAsync("/api/admin/groups/domain/none", body.DeepClone())).MustBeError(HttpStatusCode.NotFound);
        (await admin.PutAsync("/api/admin/groups/domain/a%20b", body.DeepClone())).MustBeError(HttpStatusCode.BadRequest);
        Assert.Equal(
            "uni",
            Assert.Single((await admin.GetAsync("/api/admin/groups/domain")).Data.AsArray())!["alias"]!.GetValue<string>()
        );
        Assert.Equal("Staff", (await admin.GetAsync("/api/admin/groups/domain/uni")).Data["description"]!.GetValue<string>());
        Assert.Equal(
            "Group uni deleted.",
            (await admin.DeleteAsync("/api/admin/groups/domain/uni")).Data["message"]!.GetValue<string>()
        );
        (await admin.GetAsync("/api/admin/groups/domain/uni")).MustBeError(HttpStatusCode.NotFound, "Group uni not found");
        (await admin.DeleteAsync("/api/admin/groups/domain/uni")).MustBeError(HttpStatusCode.NotFound);
    }

    [Theory]
    [CombinedWith("""{"alias":"x","name":"X"}""")]
    [CombinedWith("""{"alias":"x","name":"X","domains":[]}""")]
    [CombinedWith("""{"alias":"x","name":"X","domains":["not a domain"]}""")]
    [CombinedWith("""{"alias":"x","name":"X","domains":["example.org","@example.org"]}""")]
    [CombinedWith("""{"alias":"x","name":"X","domains":["("],"regex":true}""")]
    [CombinedWith("""{"alias":"x","name":"X","domains":["(?<=a)b"],"regex":true}""")]
    [CombinedWith("""{"alias":"x","domains":["example.org"]}""")]
    [CombinedWith("""{"name":"X","domains":["example.org"]}""")]
    [CombinedWith("""{"alias":"a b","name":"X","domains":["example.org"]}""")]
    public async Task A_group_of_domains_that_is_none_is_refused(DatabaseKind database, string body)
    {
        var server = await SharedServer.OfAsync(database);
        (await server.Admin().TextAsync(HttpMethod.Post, "/api/admin/groups/domain", body, "application/json")).MustBeError(
            HttpStatusCode.BadRequest
        );
    }

    [Theory, EachDatabase]
    public async Task Accounts_of_an_identity_provider_belong_to_its_group(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        var admin = server.Admin();
        var (collection, word) = (await Make.CollectionAsync(admin, published: true), "godwit" + Make.Name("w"));
        var dataset = await DraftAsync(admin, collection, word);
        var body = new JsonObject
        {
            ["name"] = "All of the example",
            ["attribute"] = "Shib-Identity-Provider",
            ["pattern"] = "https://idp.example.org/idp",
        };
        Assert.StartsWith(
            "Shibboleth group persisted: ",
            (await admin.PostAsync("/api/admin/groups/shib", body.DeepClone())).Data["message"]!.GetValue<string>(),
            StringComparison.Ordinal
        );
        var id = Assert.Single((await admin.GetAsync("/api/admin/groups/shib")).Data.AsArray())!["id"]!;
        await Make.AssignAsync(admin, collection, $"&shib/{id}", "member");
        foreach (
            var (provider, person, belongs) in new[]
            {
                ("shib", "https://idp.example.org/idp|jane@example.org", true),
                ("shib", "https://idp.example.org/idp/other|jane", false),
                ("shib", "https://idp.example.org/idp", false),
                ("builtin", "https://idp.example.org/idp|john", false),
            }
        )
        {
            var (name, token) = await Make.UserAsync(admin);
            await WriteAsync(
                server,
                db =>
                    db.Accounts.Where(a => a.Identifier == name)
                        .ExecuteUpdateAsync(s =>
                            s.SetProperty(a => a.ProviderId, provider).SetProperty(a => a.PersistentUserId, person)
                        )
            );
            using var member = server.As(token);
            await SeesAsync(member, dataset, word, belongs);
        }

        Assert.Equal(
            $"Shibboleth group {id} deleted",
            (await admin.DeleteAsync($"/api/admin/groups/shib/{id}")).Data["message"]!.GetValue<string>()
        );
        (await admin.DeleteAsync($"/api/admin/groups/shib/{id}")).MustBeError(
            HttpStatusCode.BadRequest,
            $"Could not find Shibboleth group with an id of {id}"
        );
        foreach (var key in (string[])["name", "attribute", "pattern"])
        {
            var without = body.DeepClone().AsObject();
            without.Remove(key);
            (await admin.PostAsync("/api/admin/groups/shib", without)).MustBeError(
                HttpStatusCode.BadRequest,
                $"required field missing: {key}"
            );
        }

        body["attribute"] = "memberOf";
        (await admin.PostAsync("/api/admin/groups/shib", body)).MustBeError(HttpStatusCode.BadRequest);
    }

    private static async Task WriteAsync(TestServer server, Func<RepositoryDb, Task> write)
    {
        await using var scope = server.Services.CreateAsyncScope();
        await write(scope.ServiceProvider.GetRequiredService<RepositoryDb>());
    }

    // Accounts were written past the server, which hears of it by a change of groups.
    private static async Task TellAsync(Wire admin) =>
        _ = (
            await admin.PutAsync("/api/admin/groups/ip/nobody", new JsonObject { ["addresses"] = new JsonArray("192.0.2.77") })
        ).Data;
}
