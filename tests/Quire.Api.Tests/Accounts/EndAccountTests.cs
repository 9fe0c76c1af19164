using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Api.Tests.Accounts;

/// <summary>Accounts that are deleted or closed for good.</summary>
public sealed class EndAccountTests
{
    [Theory, EachDatabase]
    public async Task An_account_without_traces_is_gone_and_its_name_and_address_are_free(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (name, token) = await Make.UserAsync(admin);
        _ = (await server.As(token).GetAsync("/api/users/:me")).Data;

        Assert.Equal(
            $"AuthenticatedUser @{name} deleted.",
            (await admin.DeleteAsync($"/api/admin/authenticatedUsers/{name}")).Message
        );

        (await server.As(token).GetAsync("/api/users/:me")).MustBeError(HttpStatusCode.Unauthorized);
        (await admin.GetAsync($"/api/admin/authenticatedUsers/{name}")).MustBeError(HttpStatusCode.BadRequest);
        (await admin.DeleteAsync($"/api/admin/authenticatedUsers/{name}")).MustBeError(
            HttpStatusCode.BadRequest,
            $"User {name} not found."
        );
        var body = new JsonObject
        {
            ["userName"] = name,
            ["firstName"] = "Test",
            ["lastName"] = name,
            ["email"] = $"{name}@example.edu",
        };
        _ = (await admin.PostAsync("/api/builtin-users?password=secret-again&key=burrito", body)).Data;
    }

    [Theory, EachDatabase]
    public async Task An_account_with_traces_stays_and_every_reason_is_told(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (name, token) = await Make.UserAsync(admin);
        var id = (await admin.GetAsync($"/api/admin/authenticatedUsers/{name}")).Data["id"];
        var collection = await Make.CollectionAsync(admin);
        await Make.AssignAsync(admin, collection, $"@{name}", "fullContributor");
        (await admin.DeleteAsync($"/api/admin/authenticatedUsers/id/{id}")).MustBeError(
            HttpStatusCode.BadRequest,
            $"Could not delete Authenticated User @{name} because the user is associated with role assignment record(s)."
        );

        await Make.DatasetAsync(server.As(token), collection);

        (await admin.DeleteAsync($"/api/admin/authenticatedUsers/id/{id}")).MustBeError(
            HttpStatusCode.BadRequest,
            $"Could not delete Authenticated User @{name} because the user has created Dataverse object(s); "
                + "the user has contributed to dataset version(s); the user is associated with role assignment record(s)."
        );
        _ = (await server.As(token).GetAsync("/api/users/:me")).Data;
    }

    [Theory, EachDatabase]
    public async Task Searches_somebody_saved_are_not_lost_with_the_account_and_go_over_to_another(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (name, token) = await Make.UserAsync(admin);
        var (other, _) = await Make.UserAsync(admin);
        var id = (await server.As(token).GetAsync("/api/users/:me")).Data["id"]!.GetValue<long>();
        var collection = await Make.CollectionAsync(admin);
        var place = (await admin.GetAsync($"/api/dataverses/{collection}")).Data["id"]!.GetValue<long>();
        var saved = (
            await admin.PostAsync(
                "/api/admin/savedsearches",
                new JsonObject
                {
                    ["creatorId"] = id,
                    ["query"] = "nothing at all",
                    ["definitionPointId"] = place,
                }
            )
        ).Data["id"]!.GetValue<long>();

        (await admin.DeleteAsync($"/api/admin/authenticatedUsers/{name}")).MustBeError(
            HttpStatusCode.BadRequest,
            $"Could not delete Authenticated User @{name} because the user has created saved searches."
        );
        var traces = (await admin.GetAsync($"/api/users/{name}/traces/savedSearches")).Data["traces"]!;
        Assert.Equal(saved, traces["savedSearches"]!["items"]![0]!["id"]!.GetValue<long>());

        _ = (await admin.PostAsync($"/api/users/{name}/mergeIntoUser/{other}")).Message;
        var moved = (await admin.GetAsync($"/api/users/{other}/traces")).Data["traces"]!;
        Assert.Equal(saved, moved["savedSearches"]!["items"]![0]!["id"]!.GetValue<long>());
        _ = (await admin.DeleteAsync($"/api/admin/savedsearches/{saved}")).Data;
    }

    [Theory, EachDatabase]
    public async Task A_closed_account_lets_nobody_in_and_nothing_tells_whose_it_was(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (name, token) = await Make.UserAsync(admin);
        using var owner = server.As(token);
        var collection = await Make.CollectionAsync(admin);
        await Make.AssignAsync(admin, collection, $"@{name}", "admin");
        var dataset = await Make.DatasetAsync(owner, collection, Make.Name("Oldtitle"));
        _ = (await admin.TextAsync(HttpMethod.Put, $"/api/admin/superuser/{name}", "true")).Data;

        Assert.Equal(
            $"User @{name} deactivated.",
            (await admin.PostAsync($"/api/admin/authenticatedUsers/{name}/deactivate")).Message
        );

        (await owner.GetAsync("/api/users/:me")).MustBeError(HttpStatusCode.Unauthorized, "Bad API key");
        var text = (await admin.GetAsync($"/api/admin/authenticatedUsers/{name}")).Text;
        var kept = JsonNode.Parse(text)!["data"]!;
        Assert.Equal($"@{name}", kept["identifier"]!.GetValue<string>());
        Assert.True(kept["deactivated"]!.GetValue<bool>());
        Assert.NotNull(kept["deactivatedTime"]);
        Assert.False(kept["superuser"]!.GetValue<bool>());
        Assert.DoesNotContain($"{name}@example.edu", text, StringComparison.Ordinal);
        Assert.Equal(("", "", ""), (Text(kept, "firstName"), Text(kept, "lastName"), Text(kept, "email")));
        var roles = (await admin.GetAsync($"/api/dataverses/{collection}/assignments")).Text;
        Assert.DoesNotContain(name, roles, StringComparison.Ordinal);
        Assert.DoesNotContain(
            name,
            (await admin.GetAsync($"/api/datasets/{dataset.Id}/assignments")).Text,
            StringComparison.Ordinal
        );
        Assert.Equal(
            "DRAFT",
            (await admin.GetAsync($"/api/datasets/{dataset.Id}/versions/:draft")).Data["versionState"]!.GetValue<string>()
        );
        (await admin.TextAsync(HttpMethod.Put, $"/api/admin/superuser/{name}", "true")).MustBeError(HttpStatusCode.BadRequest);
    }

    [Theory, EachDatabase]
    public async Task The_last_superuser_is_neither_deleted_nor_closed_nor_merged(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var name = (await admin.GetAsync("/api/users/:me")).Data["identifier"]!.GetValue<string>()[1..];
        var (other, _) = await Make.UserAsync(admin);

        (await admin.DeleteAsync($"/api/admin/authenticatedUsers/{name}")).MustBeError(HttpStatusCode.Forbidden);
        (await admin.PostAsync($"/api/admin/authenticatedUsers/{name}/deactivate")).MustBeError(HttpStatusCode.Forbidden);
        (await admin.PostAsync($"/api/users/{name}/mergeIntoUser/{other}")).MustBeError(HttpStatusCode.Forbidden);

        Assert.True((await admin.GetAsync("/api/users/:me")).Data["superuser"]!.GetValue<bool>());
    }

    [Theory, EachDatabase]
    public async Task All_roles_of_somebody_are_taken_at_once(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (name, token) = await Make.UserAsync(admin);
        using var owner = server.As(token);
        var collection = await Make.CollectionAsync(admin);
        await Make.AssignAsync(admin, collection, $"@{name}", "admin");
        var title = Make.Name("Seen");
        var (dataset, _) = await Make.DatasetAsync(admin, collection, title);
        _ = (await owner.GetAsync($"/api/datasets/{dataset}/versions/:draft")).Data;
        Assert.Equal(1, (await owner.GetAsync($"/api/search?q={title}")).Data["total_count"]!.GetValue<int>());

        Assert.Equal($"Roles removed for user {name}.", (await admin.PostAsync($"/api/users/{name}/removeRoles")).Message);

        (await owner.GetAsync($"/api/datasets/{dataset}/versions/:draft")).MustBeError(HttpStatusCode.Unauthorized);
        Assert.Equal(0, (await owner.GetAsync($"/api/search?q={title}")).Data["total_count"]!.GetValue<int>());
        (await admin.PostAsync("/api/users/nobody/removeRoles")).MustBeError(
            HttpStatusCode.BadRequest,
            "Cannot find user based on nobody."
        );
    }

    [Theory, EachDatabase]
    public async Task What_is_no_number_is_nobody_and_without_a_session_none_ends(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        foreach (var id in new[] { "x", "-1", "99999999999999999999", "1.5" })
        {
            (await server.Admin().DeleteAsync($"/api/admin/authenticatedUsers/id/{id}")).MustBeError(
                HttpStatusCode.BadRequest,
                $"User {id} not found."
            );
            (await server.Admin().PostAsync($"/api/admin/authenticatedUsers/id/{id}/deactivate")).MustBeError(
                HttpStatusCode.BadRequest,
                $"User {id} not found."
            );
        }

        (await server.Guest().PostAsync("/api/logout")).MustBeError(
            HttpStatusCode.BadRequest,
            "No valid session cookie was sent in the request"
        );
    }

    private static string? Text(JsonNode node, string member) => node[member]?.GetValue<string>();
}
