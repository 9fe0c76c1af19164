using System.Net;
using Quire.Testing;

namespace Quire.Api.Tests.Accounts;

/// <summary>E-mail addresses that are shown to be their owners', and passwords that are looked at.</summary>
public sealed class EmailConfirmationTests
{
    [Theory, EachDatabase]
    public async Task Who_says_what_was_sent_to_an_address_confirms_it_once(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (name, token) = await Make.UserAsync(admin);
        var path = $"/api/admin/confirmEmail/{(await admin.GetAsync($"/api/admin/authenticatedUsers/{name}")).Data["id"]}";
        (await admin.GetAsync(path)).MustBeError(
            HttpStatusCode.BadRequest,
            $"Could not find confirm email token for user {path.Split('/')[^1]}"
        );

        var started = (await admin.PostAsync(path)).Data;
        Assert.Equal(name, started["identifier"]!.GetValue<string>());
        Assert.NotNull(started["tokenCreated"]);
        var first = (await admin.GetAsync(path)).Data["token"]!.GetValue<string>();
        _ = (await admin.PostAsync(path)).Data;
        var second = (await admin.GetAsync(path)).Data["token"]!.GetValue<string>();

        // What was sent before does not count any more.
        (await server.Guest().PostAsync($"/api/quire/confirmEmail/{first}")).MustBeError(HttpStatusCode.NotFound);
        Assert.Null((await server.As(token).GetAsync("/api/users/:me")).Data["emailLastConfirmed"]);
        _ = (await server.Guest().PostAsync($"/api/quire/confirmEmail/{second}")).Message;
        Assert.NotNull((await server.As(token).GetAsync("/api/users/:me")).Data["emailLastConfirmed"]);
        (await server.Guest().PostAsync($"/api/quire/confirmEmail/{second}")).MustBeError(HttpStatusCode.NotFound);
        (await admin.PostAsync(path)).MustBeError(HttpStatusCode.BadRequest);
    }

    [Theory, EachDatabase]
    public async Task Another_address_is_not_confirmed_by_it_nor_that_of_a_closed_account(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (name, _) = await Make.UserAsync(admin);
        var id = (await admin.GetAsync($"/api/admin/authenticatedUsers/{name}")).Data["id"];
        _ = (await admin.PostAsync($"/api/admin/confirmEmail/{id}")).Data;
        var sent = (await admin.GetAsync($"/api/admin/confirmEmail/{id}")).Data["token"]!.GetValue<string>();
        _ = (
            await admin.TextAsync(
                HttpMethod.Put,
                "/api/admin/authenticatedUsers/convert/builtin2oauth",
                $"{name}@example.edu:secret-{name}:{name}@example.org:orcid:{name}"
            )
        ).Data;
        (await server.Guest().PostAsync($"/api/quire/confirmEmail/{sent}")).MustBeError(HttpStatusCode.NotFound);

        _ = (await admin.PostAsync($"/api/admin/confirmEmail/{id}")).Data;
        sent = (await admin.GetAsync($"/api/admin/confirmEmail/{id}")).Data["token"]!.GetValue<string>();
        _ = (await admin.PostAsync($"/api/admin/authenticatedUsers/{name}/deactivate")).Data;
        (await server.Guest().PostAsync($"/api/quire/confirmEmail/{sent}")).MustBeError(HttpStatusCode.NotFound);
        (await admin.PostAsync($"/api/admin/confirmEmail/{id}")).MustBeError(HttpStatusCode.BadRequest);
        (await admin.PostAsync("/api/admin/confirmEmail/0")).MustBeError(
            HttpStatusCode.BadRequest,
            "Could not find user based on 0"
        );
        (await admin.PostAsync("/api/admin/confirmEmail/x")).MustBeError(HttpStatusCode.BadRequest);
    }

    [Theory, EachDatabase]
    public async Task A_password_is_looked_at_by_the_rules_of_the_installation(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        async Task<int> ErrorsAsync(string password)
        {
            var check = (await admin.TextAsync(HttpMethod.Post, "/api/admin/validatePassword", password)).Data;
            Assert.Equal(password, check["password"]!.GetValue<string>());
            return check["errors"]!.AsArray().Count;
        }

        Assert.Equal(0, await ErrorsAsync("correct horse battery"));
        Assert.NotEqual(0, await ErrorsAsync("short"));
        _ = (await admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:PVMinLength", "40")).Data;
        Assert.NotEqual(0, await ErrorsAsync("correct horse battery"));
    }
}
