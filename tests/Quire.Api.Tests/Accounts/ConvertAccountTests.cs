using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Api.Tests.Accounts;

/// <summary>Accounts that go from one provider to another.</summary>
public sealed class ConvertAccountTests
{
    private const string ToProvider = "/api/admin/authenticatedUsers/convert/builtin2oauth";

    [Theory, EachDatabase]
    public async Task An_account_goes_to_another_provider_and_back(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        _ = (await admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:AllowApiTokenLookupViaApi", "true")).Data;
        var (name, token) = await Make.UserAsync(admin);

        var report = (
            await admin.TextAsync(
                HttpMethod.Put,
                ToProvider,
                $"{name}@example.edu:secret-{name}:{name}@example.org:orcid:https://orcid.org/0000-{name}"
            )
        ).Data;

        Assert.Equal("orcid", report["changing to this provider"]!.GetValue<string>());
        Assert.Equal($"@{name}", report["user to convert"]!.GetValue<string>());
        Assert.DoesNotContain("secret", report.ToJsonString(), StringComparison.Ordinal);
        var account = (await server.As(token).GetAsync("/api/users/:me")).Data;
        Assert.Equal("orcid", account["authenticationProviderId"]!.GetValue<string>());
        Assert.Equal($"https://orcid.org/0000-{name}", account["persistentUserId"]!.GetValue<string>());
        Assert.Equal($"{name}@example.org", account["email"]!.GetValue<string>());
        (await admin.GetAsync($"/api/builtin-users/{name}/api-token?password=secret-{name}")).MustBeError(
            HttpStatusCode.BadRequest,
            "Bad username or password"
        );

        var back = await admin.TextAsync(
            HttpMethod.Put,
            $"/api/admin/authenticatedUsers/id/{account["id"]}/convertRemoteToBuiltIn",
            $"{name}@example.edu"
        );
        Assert.Equal((name, $"{name}@example.edu"), (Text(back.Data, "username"), Text(back.Data, "email")));
        account = (await server.As(token).GetAsync("/api/users/:me")).Data;
        Assert.Equal("builtin", Text(account, "authenticationProviderId"));
        Assert.Equal(name, Text(account, "persistentUserId"));
    }

    [Theory, EachDatabase]
    public async Task Without_the_password_or_where_something_is_wrong_an_account_stays_as_it_is(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var (name, token) = await Make.UserAsync(admin);
        var (other, _) = await Make.UserAsync(admin);
        var id = (await admin.GetAsync($"/api/admin/authenticatedUsers/{name}")).Data["id"];
        foreach (
            var body in new[]
            {
                "",
                "one:two",
                $"{name}@example.edu:secret-{name}:nowhere:orcid:{name}",
                $"{name}@example.edu:secret-{name}:{other}@example.edu:orcid:{name}",
                $"{name}@example.edu:secret-{name}:{name}@example.edu:orcid:",
                $"nobody@example.edu:secret-{name}:{name}@example.edu:orcid:{name}",
                $"{name}@example.edu:secret-{name}:{name}@example.edu:orcid:{new string('x', 300)}",
                $"{name}@example.edu:wrong:{name}@example.edu:orcid:{name}",
            }
        )
        {
            (await admin.TextAsync(HttpMethod.Put, ToProvider, body)).MustBeError(HttpStatusCode.BadRequest);
        }

        (
            await admin.TextAsync(
                HttpMethod.Put,
                $"/api/admin/authenticatedUsers/id/{id}/convertShibToBuiltIn",
                $"{name}@example.edu"
            )
        ).MustBeError(HttpStatusCode.BadRequest);
        (
            await admin.TextAsync(HttpMethod.Put, "/api/admin/authenticatedUsers/id/x/convertRemoteToBuiltIn", "a@example.edu")
        ).MustBeError(HttpStatusCode.BadRequest);
        Assert.Equal("builtin", Text((await server.As(token).GetAsync("/api/users/:me")).Data, "authenticationProviderId"));
    }

    [Theory, EachDatabase]
    public async Task Converting_to_what_it_is_takes_nobody_the_password(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        _ = (await admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:AllowApiTokenLookupViaApi", "true")).Data;
        var (name, _) = await Make.UserAsync(admin);

        (
            await admin.TextAsync(
                HttpMethod.Put,
                ToProvider,
                $"{name}@example.edu:secret-{name}:{name}@example.org:builtin:somebody"
            )
        ).MustBeError(HttpStatusCode.BadRequest);

        _ = (await admin.GetAsync($"/api/builtin-users/{name}/api-token?password=secret-{name}")).Data;
    }

    [Theory, EachDatabase]
    public async Task One_address_written_in_two_ways_is_one_address(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var (name, _) = await Make.UserAsync(admin);
        var (other, _) = await Make.UserAsync(admin);
        _ = (await ConvertAsync(name, "caf\u00E9@example.org")).Data;

        (await ConvertAsync(other, "cafe\u0301@example.org")).MustBeError(HttpStatusCode.BadRequest);

        Task<WireAnswer> ConvertAsync(string account, string email) =>
            admin.TextAsync(HttpMethod.Put, ToProvider, $"{account}@example.edu:secret-{account}:{email}:orcid:{account}");
    }

    [Theory, EachDatabase]
    public async Task Shibboleth_takes_the_name_it_is_given_or_one_nobody_has(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (name, token) = await Make.UserAsync(admin);

        _ = (
            await admin.TextAsync(
                HttpMethod.Put,
                "/api/admin/authenticatedUsers/convert/builtin2shib",
                $"{name}@example.edu:secret-{name}:{name}@example.edu:https://idp.example.edu|{name}"
            )
        ).Data;

        var account = (await server.As(token).GetAsync("/api/users/:me")).Data;
        Assert.Equal("shib", Text(account, "authenticationProviderId"));
        Assert.Equal($"https://idp.example.edu|{name}", Text(account, "persistentUserId"));
    }

    private static string? Text(JsonNode node, string member) => node[member]?.GetValue<string>();
}
