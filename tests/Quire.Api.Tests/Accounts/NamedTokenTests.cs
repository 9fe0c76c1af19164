using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Data;
using Quire.Testing;

namespace Quire.Api.Tests.Accounts;

/// <summary>Tokens with names, beside the single one clients expect of an account.</summary>
public sealed class NamedTokenTests
{
    [Theory, EachDatabase]
    public async Task A_token_with_a_name_works_beside_the_other_until_it_is_ended(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var owner = server.As((await Make.UserAsync(server.Admin())).Token);

        var made = await MakeAsync(owner, "nightly", "all", 30);
        var token = made["token"]!.GetValue<string>();
        _ = (await server.As(token).GetAsync("/api/users/:me")).Data;

        var listed = Assert.Single((await owner.GetAsync("/api/quire/tokens")).Data.AsArray())!;
        Assert.Equal(
            ("nightly", "all", made["id"]!.GetValue<long>()),
            (listed["name"]!.GetValue<string>(), listed["scope"]!.GetValue<string>(), listed["id"]!.GetValue<long>())
        );
        Assert.Null(listed["token"]);
        Assert.Equal(30, (Time(listed, "expireTime") - Time(listed, "createdTime")).Days);

        // The single one is replaced without it.
        var renewed = (await owner.PostAsync("/api/users/token/recreate")).Message.Split(' ')[^1];
        _ = (await server.As(token).GetAsync("/api/users/:me")).Data;
        Assert.Equal("Token 'nightly' ended.", (await server.As(renewed).DeleteAsync($"/api/quire/tokens/{made["id"]}")).Message);
        (await server.As(token).GetAsync("/api/users/:me")).MustBeError(HttpStatusCode.Unauthorized, "Bad API key");
        (await server.As(renewed).DeleteAsync($"/api/quire/tokens/{made["id"]}")).MustBeError(HttpStatusCode.NotFound);
    }

    [Theory, EachDatabase]
    public async Task Nobody_ends_or_sees_the_tokens_of_another(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var owner = server.As((await Make.UserAsync(server.Admin())).Token);
        using var other = server.As((await Make.UserAsync(server.Admin())).Token);
        var made = await MakeAsync(owner, "mine", "read");

        (await other.DeleteAsync($"/api/quire/tokens/{made["id"]}")).MustBeError(HttpStatusCode.NotFound);
        Assert.Empty((await other.GetAsync("/api/quire/tokens")).Data.AsArray());
        _ = (await server.As(made["token"]!.GetValue<string>()).GetAsync("/api/users/:me")).Data;
    }

    [Theory, EachDatabase]
    public async Task One_for_reading_reads_what_the_account_may_read_and_changes_nothing(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (name, token) = await Make.UserAsync(admin);
        using var owner = server.As(token);
        var collection = await Make.CollectionAsync(admin, published: true);
        await Make.AssignAsync(admin, collection, $"@{name}", "admin");
        var (dataset, _) = await Make.DatasetAsync(owner, collection);
        using var reader = server.As((await MakeAsync(owner, "reader", "read"))["token"]!.GetValue<string>());

        _ = (await reader.GetAsync($"/api/datasets/{dataset}/versions/:draft")).Data;
        foreach (
            var refused in new[]
            {
                await reader.PostAsync($"/api/dataverses/{collection}/datasets", Make.Dataset("Second")),
                await reader.DeleteAsync($"/api/datasets/{dataset}"),
                await reader.PostAsync($"/api/datasets/{dataset}/actions/:publish?type=major"),
                await reader.GetAsync($"/api/datasets/{dataset}/actions/:publish?type=major"),
                await reader.PostAsync("/api/users/token/recreate"),
                await reader.DeleteAsync("/api/users/token"),
                await reader.PostAsync("/api/quire/tokens", Body("more", "all")),
            }
        )
        {
            refused.MustBeError(HttpStatusCode.Unauthorized);
            Assert.Contains("scope is 'read'", refused.Message, StringComparison.Ordinal);
        }

        // Adding files has words of its own for whoever may not.
        (await reader.GetAsync($"/api/datasets/{dataset}/uploadurls?size=10")).MustBeError(HttpStatusCode.Forbidden);
        (await reader.UploadAsync($"/api/datasets/{dataset}/add", "a.txt", [1])).MustBeError(HttpStatusCode.Forbidden);
        _ = (await owner.GetAsync("/api/users/:me")).Data;
        Assert.Equal(
            "DRAFT",
            (await owner.GetAsync($"/api/datasets/{dataset}/versions/:latest")).Data["versionState"]!.GetValue<string>()
        );
    }

    [Theory, EachDatabase]
    public async Task One_for_deposits_makes_and_edits_drafts_and_does_nothing_else(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (name, token) = await Make.UserAsync(admin);
        var collection = await Make.CollectionAsync(admin, published: true);
        await Make.AssignAsync(admin, collection, $"@{name}", "admin");
        using var robot = server.As((await MakeAsync(server.As(token), "robot", "deposit"))["token"]!.GetValue<string>());

        var (dataset, _) = await Make.DatasetAsync(robot, collection);
        var file = await Make.FileAsync(robot, dataset, "a.txt", "a");
        _ = (
            await robot.PutAsync($"/api/datasets/{dataset}/editMetadata?replace=true", Make.Field("title", "primitive", "New"))
        ).Data;
        _ = (await robot.DeleteAsync($"/api/files/{file}")).Data;
        foreach (
            var refused in new[]
            {
                await robot.PostAsync($"/api/datasets/{dataset}/actions/:publish?type=major"),
                await robot.DeleteAsync($"/api/datasets/{dataset}"),
                await robot.PostAsync($"/api/dataverses/{collection}", Make.Collection(Make.Name("c"))),
                await robot.PostAsync(
                    $"/api/dataverses/{collection}/assignments",
                    new JsonObject { ["assignee"] = ":guest", ["role"] = "member" }
                ),
                await robot.PostAsync("/api/users/token/recreate"),
                await robot.PostAsync("/api/quire/tokens", Body("more", "deposit")),
            }
        )
        {
            refused.MustBeError(HttpStatusCode.Unauthorized);
            Assert.Contains("scope is 'deposit'", refused.Message, StringComparison.Ordinal);
        }
    }

    [Theory, EachDatabase]
    public async Task A_narrow_token_of_a_superuser_opens_nothing_a_superuser_opens(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var (_, token) = await Make.UserAsync(admin);
        var collection = await Make.CollectionAsync(server.As(token), "root");
        foreach (var scope in new[] { "read", "deposit" })
        {
            using var narrow = server.As((await MakeAsync(admin, scope, scope))["token"]!.GetValue<string>());
            (await narrow.GetAsync("/api/admin/list-users")).MustBeError(HttpStatusCode.Forbidden);
            (await narrow.GetAsync($"/api/dataverses/{collection}/assignments")).MustBeError(HttpStatusCode.Unauthorized);
        }

        using var wide = server.As((await MakeAsync(admin, "wide", "all"))["token"]!.GetValue<string>());
        _ = (await wide.GetAsync("/api/admin/list-users")).Data;
    }

    [Theory, EachDatabase]
    public async Task Only_a_digest_is_kept_and_when_it_was_used(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var owner = server.As((await Make.UserAsync(server.Admin())).Token);
        var made = await MakeAsync(owner, "used", "read");
        var (id, token) = (made["id"]!.GetValue<long>(), made["token"]!.GetValue<string>());
        Assert.Null((await owner.GetAsync("/api/quire/tokens")).Data[0]!["lastUsedTime"]);
        _ = (await server.As(token).GetAsync("/api/users/:me")).Data;

        JsonNode? used = null;
        for (var i = 0; i < 300 && used is null; i++)
        {
            await Task.Delay(50);
            used = (await owner.GetAsync("/api/quire/tokens")).Data[0]!["lastUsedTime"];
        }

        Assert.NotNull(used);
        await using var scope = server.Services.CreateAsyncScope();
        var record = await scope.ServiceProvider.GetRequiredService<RepositoryDb>().ApiTokens.SingleAsync(t => t.Id == id);
        Assert.DoesNotContain(token, record.Hash, StringComparison.Ordinal);
        Assert.Equal(64, record.Hash.Length);
    }

    [Theory, EachDatabase]
    public async Task What_a_token_is_for_what_it_may_and_how_long_has_to_make_sense(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var owner = server.As((await Make.UserAsync(server.Admin())).Token);
        foreach (
            var body in new JsonNode?[]
            {
                Body("", "read"),
                Body("   ", "read"),
                Body(new string('x', 101), "read"),
                Body("x", "write"),
                Body("x", ""),
                Body("x", "read", 0),
                Body("x", "read", 366),
                Body("x", "read", -1),
                new JsonObject { ["name"] = "x" },
                new JsonObject { ["name"] = 1, ["scope"] = "read" },
                new JsonArray(),
                null,
            }
        )
        {
            (await owner.PostAsync("/api/quire/tokens", body)).MustBeError(HttpStatusCode.BadRequest);
        }

        _ = await MakeAsync(owner, "x", "read", 365);
        (await owner.PostAsync("/api/quire/tokens", Body("x", "all"))).MustBeError(HttpStatusCode.Conflict);
        Assert.Single((await owner.GetAsync("/api/quire/tokens")).Data.AsArray());
    }

    private static DateTimeOffset Time(JsonNode token, string member) =>
        DateTimeOffset.Parse(token[member]!.GetValue<string>(), System.Globalization.CultureInfo.InvariantCulture);

    private static JsonObject Body(string name, string scope, int? days = null) =>
        new()
        {
            ["name"] = name,
            ["scope"] = scope,
            ["days"] = days,
        };

    private static async Task<JsonNode> MakeAsync(Wire wire, string name, string scope, int? days = null) =>
        (await wire.PostAsync("/api/quire/tokens", Body(name, scope, days))).Data;
}
