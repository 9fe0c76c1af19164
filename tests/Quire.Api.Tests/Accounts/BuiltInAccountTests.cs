using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Data;
using Quire.Testing;

namespace Quire.Api.Tests.Accounts;

public sealed class BuiltInAccountTests
{
    private static JsonObject Body(string name) =>
        new()
        {
            ["userName"] = name,
            ["firstName"] = "Noor",
            ["lastName"] = "Ovadia",
            ["email"] = $"{name}@example.edu",
            ["affiliation"] = "Example University",
        };

    [Theory, EachDatabase]
    public async Task A_new_account_gets_a_token_that_works(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var name = Make.Name("Noor");
        var data = (await server.Guest().PostAsync("/api/builtin-users?password=secret&key=burrito", Body(name))).Data;
        Assert.Equal(name, data["user"]!["userName"]!.GetValue<string>());
        Assert.Equal("@" + name, data["authenticatedUser"]!["identifier"]!.GetValue<string>());
        Assert.Equal("builtin", data["authenticatedUser"]!["authenticationProviderId"]!.GetValue<string>());

        var me = (await server.As(data["apiToken"]!.GetValue<string>()).GetAsync("/api/users/:me")).Data;
        Assert.Equal("Noor Ovadia", me["displayName"]!.GetValue<string>());
        Assert.False(me["superuser"]!.GetValue<bool>());
        Assert.Null(me["lastLoginTime"]);
    }

    [Theory, EachDatabase]
    public async Task Password_and_key_may_stand_in_the_path(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        foreach (var path in new[] { "/api/builtin-users/secret12/burrito", "/api/builtin-users/secret12/burrito/false" })
        {
            var name = Make.Name("path");
            var data = (await server.Guest().PostAsync(path, Body(name))).Data;
            Assert.Equal("@" + name, data["authenticatedUser"]!["identifier"]!.GetValue<string>());
        }

        var refused = await server.Guest().PostAsync("/api/builtin-users/secret12/burrito/maybe", Body(Make.Name("path")));
        refused.MustBeError(HttpStatusCode.NotFound);
        // What is logged of a request is this address.
        Assert.EndsWith(
            "/api/builtin-users/***/***/maybe",
            refused.Json["requestUrl"]!.GetValue<string>(),
            StringComparison.Ordinal
        );
    }

    [Theory, EachDatabase]
    public async Task A_name_is_taken_in_any_letter_case(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var name = Make.Name("twice");
        _ = (await server.Guest().PostAsync("/api/builtin-users?password=secret&key=burrito", Body(name))).Data;
        (
            await server.Guest().PostAsync("/api/builtin-users?password=secret&key=burrito", Body(name.ToUpperInvariant()))
        ).MustBeError(HttpStatusCode.BadRequest, $"username '{name.ToUpperInvariant()}' already exists");
    }

    [Theory, EachDatabase]
    public async Task An_address_is_taken_in_any_letter_case(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var name = Make.Name("mail");
        _ = (await server.Guest().PostAsync("/api/builtin-users?password=secret&key=burrito", Body(name))).Data;
        var other = Body(Make.Name("other"));
        other["email"] = $"{name.ToUpperInvariant()}@EXAMPLE.edu";
        (await server.Guest().PostAsync("/api/builtin-users?password=secret&key=burrito", other)).MustBeError(
            HttpStatusCode.BadRequest,
            $"Bad request: can't save user. The email address '{other["email"]}' is already taken."
        );
    }

    [Theory, EachDatabase]
    public async Task An_address_is_not_had_twice_by_writing_it_otherwise(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var name = Make.Name("mail");
        _ = (await server.Guest().PostAsync("/api/builtin-users?password=secret&key=burrito", Body(name))).Data;
        foreach (var written in new[] { $" {name}@example.edu ", $"Noor <{name}@example.edu>", $"<{name}@example.edu>" })
        {
            var other = Body(Make.Name("other"));
            other["email"] = written;
            (await server.Guest().PostAsync("/api/builtin-users?password=secret&key=burrito", other)).MustBeError(
                HttpStatusCode.BadRequest
            );
        }
    }

    [Theory, EachDatabase]
    public async Task Nobody_makes_accounts_without_the_key(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        (await server.Admin().PostAsync("/api/builtin-users?password=secret&key=wrong", Body("x1"))).MustBeError(
            HttpStatusCode.Unauthorized,
            "Bad api key "
        );
        (await server.Admin().PostAsync("/api/builtin-users?password=secret", Body("x1"))).MustBeError(
            HttpStatusCode.Unauthorized
        );
    }

    [Theory, EachDatabase]
    public async Task All_that_is_wrong_with_an_account_is_told_at_once(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var answer = await server
            .Guest()
            .PostAsync(
                "/api/builtin-users?password=secret&key=burrito",
                new JsonObject
                {
                    ["userName"] = "a/b",
                    ["firstName"] = "",
                    ["email"] = "nowhere",
                }
            );
        answer.MustBeError(HttpStatusCode.BadRequest);
        Assert.Contains("illegal character", answer.Message, StringComparison.Ordinal);
        Assert.Contains("first name", answer.Message, StringComparison.Ordinal);
        Assert.Contains("last name", answer.Message, StringComparison.Ordinal);
        Assert.Contains("email", answer.Message, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_token_for_a_password_is_given_only_where_that_is_allowed(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        var name = Make.Name("lookup");
        _ = (await server.Guest().PostAsync("/api/builtin-users?password=secret&key=burrito", Body(name))).Data;
        (await server.Guest().GetAsync($"/api/builtin-users/{name}/api-token?password=secret")).MustBeError(
            HttpStatusCode.Forbidden,
            "This API endpoint has been disabled."
        );

        _ = (await server.Guest().TextAsync(HttpMethod.Put, "/api/admin/settings/:AllowApiTokenLookupViaApi", "true")).Data;
        (await server.Guest().GetAsync($"/api/builtin-users/{name}/api-token?password=wrong")).MustBeError(
            HttpStatusCode.BadRequest,
            "Bad username or password"
        );
        (await server.Guest().GetAsync("/api/builtin-users/nobody/api-token?password=secret")).MustBeError(
            HttpStatusCode.BadRequest,
            "Bad username or password"
        );
        var token = (await server.Guest().GetAsync($"/api/builtin-users/{name}/api-token?password=secret")).Message;
        Assert.Equal("@" + name, (await server.As(token).GetAsync("/api/users/:me")).Data["identifier"]!.GetValue<string>());
    }

    [Theory, EachDatabase]
    public async Task The_token_for_a_password_is_the_one_the_account_has(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        _ = (await server.Guest().TextAsync(HttpMethod.Put, "/api/admin/settings/:AllowApiTokenLookupViaApi", "true")).Data;
        var name = Make.Name("lookup");
        var given = (await server.Guest().PostAsync("/api/builtin-users?password=secret&key=burrito", Body(name))).Data[
            "apiToken"
        ]!.GetValue<string>();
        async Task<string> LookUpAsync() =>
            (await server.Guest().GetAsync($"/api/builtin-users/{name}/api-token?password=secret")).Message;

        Assert.Equal(given, await LookUpAsync());
        Assert.Equal(given, await LookUpAsync());

        var renewed = (await server.As(given).PostAsync("/api/users/token/recreate")).Message.Split(' ')[5];
        Assert.NotEqual(given, renewed);
        Assert.Equal(renewed, await LookUpAsync());
        (await server.As(given).GetAsync("/api/users/:me")).MustBeError(HttpStatusCode.Unauthorized, "Bad API key");
        Assert.Equal("@" + name, (await server.As(renewed).GetAsync("/api/users/:me")).Data["identifier"]!.GetValue<string>());

        _ = (await server.As(renewed).DeleteAsync("/api/users/token")).Message;
        (await server.As(renewed).GetAsync("/api/users/:me")).MustBeError(HttpStatusCode.Unauthorized, "Bad API key");
        (await server.Guest().GetAsync($"/api/builtin-users/{name}/api-token?password=secret")).MustBeError(
            HttpStatusCode.NotFound,
            $"User {name} does not have an API token"
        );
    }

    [Theory, EachDatabase]
    public async Task Whoever_has_the_database_alone_has_no_token(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        var name = Make.Name("sealed");
        var given = (await server.Guest().PostAsync("/api/builtin-users?password=secret&key=burrito", Body(name))).Data[
            "apiToken"
        ]!.GetValue<string>();

        await using var scope = server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
        var stored = await db.ApiTokens.SingleAsync(t => t.Account.Identifier == name, TestContext.Current.CancellationToken);
        var credential = await db.BuiltInCredentials.SingleAsync(
            c => c.AccountId == stored.AccountId,
            TestContext.Current.CancellationToken
        );
        Assert.DoesNotContain(
            given,
            Encoding.Latin1.GetString(Convert.FromBase64String(stored.Sealed!)),
            StringComparison.Ordinal
        );
        using var key = ECDiffieHellman.Create();
        var locked = Convert.FromBase64String(credential.TokenPrivateKey!);
        Assert.ThrowsAny<CryptographicException>(() => key.ImportPkcs8PrivateKey(locked, out _));
        Assert.ThrowsAny<CryptographicException>(() => key.ImportEncryptedPkcs8PrivateKey("Secret", locked, out _));
    }

    [Theory, EachDatabase]
    public async Task A_token_older_than_the_password_goes_on_working_beside_the_one_shown(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        _ = (await server.Guest().TextAsync(HttpMethod.Put, "/api/admin/settings/:AllowApiTokenLookupViaApi", "true")).Data;
        var name = Make.Name("before");
        var given = (await server.Guest().PostAsync("/api/builtin-users?password=secret12&key=burrito", Body(name))).Data[
            "apiToken"
        ]!.GetValue<string>();
        await using (var scope = server.Services.CreateAsyncScope())
        {
            // As accounts of older versions are stored.
            var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
            var account = await db.Accounts.SingleAsync(a => a.Identifier == name, TestContext.Current.CancellationToken);
            await db
                .BuiltInCredentials.Where(c => c.AccountId == account.Id)
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(c => c.TokenPublicKey, (string?)null).SetProperty(c => c.TokenPrivateKey, (string?)null),
                    TestContext.Current.CancellationToken
                );
            await db
                .ApiTokens.Where(t => t.AccountId == account.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(t => t.Sealed, (string?)null), TestContext.Current.CancellationToken);
        }

        async Task<string> LookUpAsync() =>
            (await server.Guest().GetAsync($"/api/builtin-users/{name}/api-token?password=secret12")).Message;

        var shown = await LookUpAsync();
        Assert.Equal(shown, await LookUpAsync());
        foreach (var good in (string[])[given, shown])
        {
            Assert.Equal("@" + name, (await server.As(good).GetAsync("/api/users/:me")).Data["identifier"]!.GetValue<string>());
        }

        var renewed = (await server.As(given).PostAsync("/api/users/token/recreate")).Message.Split(' ')[5];
        Assert.Equal(renewed, await LookUpAsync());
    }
}
