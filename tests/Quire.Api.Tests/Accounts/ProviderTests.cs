using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Api.Tests.Accounts;

/// <summary>Who vouches for accounts.</summary>
public sealed class ProviderTests
{
    private const string Path = "/api/admin/authenticationProviders";

    private static JsonObject Body(string id, string data = "issuer: https://login.example.edu | clientId: quire") =>
        new()
        {
            ["id"] = id,
            ["factoryAlias"] = "oidc",
            ["title"] = "Example login",
            ["subtitle"] = "",
            ["factoryData"] = data,
            ["enabled"] = false,
        };

    [Theory, EachDatabase]
    public async Task That_orcid_vouches_is_told_while_it_does(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        _ = await admin.PostAsync(Path, Body("login"));
        _ = await SwitchAsync(admin, "login", "true");
        Assert.Equal("no orcid for you.", (await admin.GetAsync("/api/admin/isOrcid")).Message);

        _ = await admin.PostAsync(Path, Body("researchers", "issuer: https://orcid.org | clientId: APP-1"));
        Assert.Equal("no orcid for you.", (await admin.GetAsync("/api/admin/isOrcid")).Message);
        _ = await SwitchAsync(admin, "researchers", "true");
        Assert.Equal("Orcid is enabled", (await admin.GetAsync("/api/admin/isOrcid")).Message);
    }

    [Theory, EachDatabase]
    public async Task A_provider_is_added_read_switched_and_removed(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var made = await admin.PostAsync(Path, Body("login"));
        Assert.Equal(HttpStatusCode.Created, made.Status);
        Assert.EndsWith($"{Path}/login", made.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal("oidc", made.Data["factoryAlias"]!.GetValue<string>());

        Assert.Equal("false", (await admin.GetAsync($"{Path}/login/enabled")).Message);
        Assert.Equal("Authentication Provider login enabled", await SwitchAsync(admin, "login", "true"));
        Assert.Equal("Authentication provider 'login' already enabled", await SwitchAsync(admin, "login", "true"));
        Assert.True((await admin.GetAsync($"{Path}/login")).Data["enabled"]!.GetValue<bool>());
        Assert.Equal(
            "Authentication Provider 'login' disabled. ",
            (await admin.TextAsync(HttpMethod.Post, $"{Path}/login/:enabled", "false")).Message
        );
        Assert.Equal(["builtin", "login"], (await admin.GetAsync(Path)).Data.AsArray().Select(p => p!["id"]!.GetValue<string>()));
        var kinds = (await admin.GetAsync("/api/admin/authenticationProviderFactories")).Data.AsArray();
        Assert.Contains(kinds, k => k!["alias"]!.GetValue<string>() == "BuiltinAuthenticationProvider");

        Assert.Equal("AuthenticationProvider login deleted. ", (await admin.DeleteAsync($"{Path}/login")).Message);
        (await admin.GetAsync($"{Path}/login")).MustBeError(
            HttpStatusCode.NotFound,
            "Can't find authetication provider with id 'login'"
        );
        (await admin.GetAsync($"{Path}/login/enabled")).MustBeError(
            HttpStatusCode.NotFound,
            "Can't find a provider with id 'login'."
        );
        (await admin.TextAsync(HttpMethod.Put, $"{Path}/login/enabled", "true")).MustBeError(
            HttpStatusCode.NotFound,
            "Can't find authentication provider with id 'login'"
        );
    }

    [Theory, EachDatabase]
    public async Task The_secret_of_a_provider_is_not_told(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        const string Data = "type: oidc | issuer: https://login.example.edu | clientId: quire | clientSecret: s3cr3t";
        var made = await admin.PostAsync(Path, Body("login", Data));
        foreach (var answer in new[] { made, await admin.GetAsync($"{Path}/login"), await admin.GetAsync(Path) })
        {
            Assert.DoesNotContain("s3cr3t", answer.Text, StringComparison.Ordinal);
            Assert.Contains("clientId: quire", answer.Text, StringComparison.Ordinal);
        }
    }

    [Theory, EachDatabase]
    public async Task Without_passwords_nobody_gets_in_or_an_account_by_one_and_tokens_go_on(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var (name, token) = await Make.UserAsync(admin);
        _ = (await admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:AllowApiTokenLookupViaApi", "true")).Data;

        Assert.Equal(
            "Authentication Provider 'builtin' disabled. WARNING: no enabled authentication providers left.",
            await SwitchAsync(admin, "builtin", "false")
        );

        var lookup = $"/api/builtin-users/{name}/api-token?password=secret-{name}";
        (await admin.GetAsync(lookup)).MustBeError(HttpStatusCode.Forbidden);
        (
            await admin.PostAsync("/api/builtin-users?password=secret-x&key=burrito", new JsonObject { ["userName"] = "xx" })
        ).MustBeError(HttpStatusCode.Forbidden);
        _ = (await server.As(token).GetAsync("/api/users/:me")).Data;

        Assert.Equal("Authentication Provider builtin enabled", await SwitchAsync(admin, "builtin", "true"));
        _ = (await admin.GetAsync(lookup)).Message;
        (await admin.DeleteAsync($"{Path}/builtin")).MustBeError(HttpStatusCode.BadRequest);
    }

    [Theory, EachDatabase]
    public async Task What_makes_no_provider_is_refused(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var name = Make.Name("p");
        foreach (
            var body in new JsonNode?[]
            {
                Body(""),
                Body(new string('p', 256)),
                Body(name, "issuer: https://login.example.edu"),
                Body(name, "clientId: quire"),
                Body(name, "issuer: http://login.example.edu | clientId: quire"),
                Body(name, "issuer: nowhere | clientId: quire"),
                Body("builtin"),
                new JsonObject { ["id"] = name, ["factoryAlias"] = "saml" },
                new JsonObject { ["id"] = name, ["factoryAlias"] = "BuiltinAuthenticationProvider" },
                new JsonObject { ["id"] = name },
                new JsonArray(),
                null,
            }
        )
        {
            (await admin.PostAsync(Path, body)).MustBeError(HttpStatusCode.BadRequest);
        }

        (await admin.TextAsync(HttpMethod.Put, $"{Path}/builtin/enabled", "maybe")).MustBeError(
            HttpStatusCode.BadRequest,
            "Illegal value 'maybe'. Use 'true' or 'false'"
        );
        (await admin.GetAsync($"{Path}/{name}")).MustBeError(HttpStatusCode.NotFound);
    }

    private static async Task<string> SwitchAsync(Wire wire, string id, string value) =>
        (await wire.TextAsync(HttpMethod.Put, $"{Path}/{id}/enabled", value)).Message;
}
