using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Api.Tests.Accounts;

public sealed class AccountTests
{
    private static JsonObject Body(string name) =>
        new()
        {
            ["authenticationProviderId"] = "orcid",
            ["persistentUserId"] = "0000-" + name,
            ["identifier"] = "@" + name,
            ["firstName"] = "Ada",
            ["lastName"] = "Bell",
            ["email"] = $"{name}@example.edu",
        };

    [Theory, EachDatabase]
    public async Task An_address_nobody_confirmed_is_not_said_to_be_confirmed(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();

        Assert.False((await admin.GetAsync("/api/users/:me")).Data.AsObject().ContainsKey("emailLastConfirmed"));
    }

    [Theory, EachDatabase]
    public async Task An_account_of_another_provider_can_be_made_and_read(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var name = Make.Name("ada");
        var made = (await server.Guest().PostAsync("/api/admin/authenticatedUsers", Body(name))).Data;
        Assert.Equal("@" + name, made["identifier"]!.GetValue<string>());
        var read = (await server.Guest().GetAsync($"/api/admin/authenticatedUsers/{name}")).Data;
        Assert.Equal("0000-" + name, read["persistentUserId"]!.GetValue<string>());
        Assert.Equal("orcid", read["authenticationProviderId"]!.GetValue<string>());
    }

    [Theory, EachDatabase]
    public async Task A_taken_name_gets_a_number_but_nobody_gets_two_accounts(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var name = Make.Name("bea");
        _ = (await server.Guest().PostAsync("/api/admin/authenticatedUsers", Body(name))).Data;
        var other = Body(name);
        other["persistentUserId"] = "other-" + name;
        other["email"] = $"other-{name}@example.edu";
        Assert.Equal(
            $"@{name}1",
            (await server.Guest().PostAsync("/api/admin/authenticatedUsers", other)).Data["identifier"]!.GetValue<string>()
        );
        (await server.Guest().PostAsync("/api/admin/authenticatedUsers", Body(name))).MustBeError(HttpStatusCode.BadRequest);
    }

    [Theory, EachDatabase]
    public async Task An_address_belongs_to_one_account_whoever_vouches_for_it(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var (first, _) = await Make.UserAsync(server.Guest());
        var body = Body(Make.Name("dee"));
        body["email"] = $"{first.ToUpperInvariant()}@Example.edu";
        (await server.Guest().PostAsync("/api/admin/authenticatedUsers", body)).MustBeError(
            HttpStatusCode.BadRequest,
            $"Bad request: can't save user. The email address '{body["email"]}' is already taken."
        );
    }

    [Theory, EachDatabase]
    public async Task A_missing_key_is_a_bad_request(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var body = Body(Make.Name("cy"));
        body.Remove("persistentUserId");
        (await server.Guest().PostAsync("/api/admin/authenticatedUsers", body)).MustBeError(HttpStatusCode.BadRequest);
        (await server.Guest().GetAsync("/api/admin/authenticatedUsers/nobody")).MustBeError(
            HttpStatusCode.BadRequest,
            "User nobody not found."
        );
    }

    [Theory, EachDatabase]
    public async Task Superuser_is_toggled_by_POST_and_set_by_PUT(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var (name, _) = await Make.UserAsync(server.Guest());
        Assert.Equal(
            $"User @{name} set as a superuser.",
            (await server.Guest().PostAsync($"/api/admin/superuser/{name}")).Message
        );
        Assert.Equal(
            $"User @{name} removed as a superuser.",
            (await server.Guest().PostAsync($"/api/admin/superuser/{name}")).Message
        );
        Assert.Equal(
            $"User @{name} removed as a superuser.",
            (await server.Guest().TextAsync(HttpMethod.Put, $"/api/admin/superuser/{name}", "false")).Message
        );
        Assert.Equal(
            $"User @{name} set as a superuser.",
            (await server.Guest().TextAsync(HttpMethod.Put, $"/api/admin/superuser/{name}", "true")).Message
        );
        (await server.Guest().TextAsync(HttpMethod.Put, $"/api/admin/superuser/{name}", "maybe")).MustBeError(
            HttpStatusCode.BadRequest
        );
    }
}
