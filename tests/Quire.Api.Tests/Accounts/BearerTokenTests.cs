using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;
using Quire.Testing;

namespace Quire.Api.Tests.Accounts;

/// <summary>Bearer tokens that OpenID Connect providers issue.</summary>
public sealed class BearerTokenTests
{
    private static readonly JsonObject Accepting = new() { ["termsAccepted"] = true };

    [Theory, EachDatabase]
    public async Task Somebody_registers_with_a_token_and_calls_with_others_of_theirs(DatabaseKind database)
    {
        await using var issuer = await TestIssuer.StartAsync();
        await using var server = await WithAsync(database, issuer);
        var token = issuer.Token("s1", claims: Ada("ada"));
        (await CallAsync(server, token)).MustBeError(
            HttpStatusCode.Forbidden,
            "Bearer token is validated, but there is no linked user account."
        );

        Assert.Equal("User registered.", (await RegisterAsync(server, token, Accepting)).Message);

        var me = (await CallAsync(server, issuer.Token("s1"))).Data;
        Assert.Equal("@ada", me["identifier"]!.GetValue<string>());
        Assert.Equal("login", me["authenticationProviderId"]!.GetValue<string>());
        Assert.Equal("s1", me["persistentUserId"]!.GetValue<string>());
        Assert.NotNull(me["emailLastConfirmed"]);
        (await RegisterAsync(server, token, Accepting)).MustBeError(
            HttpStatusCode.Forbidden,
            "User is already registered with this token."
        );
        // Nobody else is let in by it.
        (await CallAsync(server, issuer.Token("s2"))).MustBeError(HttpStatusCode.Forbidden);
    }

    [Theory, EachDatabase]
    public async Task A_token_that_is_not_as_it_should_be_is_refused(DatabaseKind database)
    {
        await using var issuer = await TestIssuer.StartAsync();
        await using var other = await TestIssuer.StartAsync();
        await using var server = await WithAsync(database, issuer);
        _ = (await RegisterAsync(server, issuer.Token("s1", claims: Ada("ada")), Accepting)).Message;
        var good = issuer.Token("s1");
        _ = (await CallAsync(server, good)).Data;
        var secret = new SigningCredentials(
            new SymmetricSecurityKey(Encoding.UTF8.GetBytes(new string('k', 64))),
            SecurityAlgorithms.HmacSha256
        );
        var parts = good.Split('.');
        foreach (
            var bad in new[]
            {
                issuer.Token("s1", audience: "another"),
                issuer.Token("s1", lifetime: TimeSpan.FromMinutes(-2)),
                issuer.Token("s1", begins: TimeSpan.FromMinutes(3)),
                issuer.Token("s1", issuer: "https://elsewhere.example.edu"),
                other.Token("s1"),
                other.Token("s1", issuer: issuer.Address),
                issuer.Token("s1", key: secret),
                issuer.Token(""),
                $"{parts[0]}.{Encode("{\"sub\":\"s1\"}")}.{parts[2]}",
                $"{Encode("{\"alg\":\"none\"}")}.{parts[1]}.",
                $"{parts[0]}.{parts[1]}.",
                "nonsense",
                "a.b.c",
            }
        )
        {
            (await CallAsync(server, bad)).MustBeError(HttpStatusCode.Unauthorized, "Unauthorized bearer token.");
        }
    }

    [Theory, EachDatabase]
    public async Task Clocks_may_differ_by_a_minute_and_what_has_ended_is_not_used_again(DatabaseKind database)
    {
        await using var issuer = await TestIssuer.StartAsync();
        var time = new MovedTime();
        await using var server = await WithAsync(database, issuer, time);
        _ = (await RegisterAsync(server, issuer.Token("s1", claims: Ada("ada")), Accepting)).Message;
        _ = (await CallAsync(server, issuer.Token("s1", lifetime: TimeSpan.FromSeconds(-30)))).Data;
        _ = (await CallAsync(server, issuer.Token("s1", begins: TimeSpan.FromSeconds(30)))).Data;
        var token = issuer.Token("s1", lifetime: TimeSpan.FromMinutes(5));
        _ = (await CallAsync(server, token)).Data;

        time.Later = TimeSpan.FromMinutes(7);

        (await CallAsync(server, token)).MustBeError(HttpStatusCode.Unauthorized);
    }

    [Theory, EachDatabase]
    public async Task Keys_that_change_are_found_at_once_and_unknown_ones_do_not_make_the_server_ask_on(DatabaseKind database)
    {
        await using var issuer = await TestIssuer.StartAsync();
        var time = new MovedTime();
        await using var server = await WithAsync(database, issuer, time);
        _ = (await RegisterAsync(server, issuer.Token("s1", claims: Ada("ada")), Accepting)).Message;
        var former = issuer.Token("s1");
        issuer.Rotate();
        time.Later = TimeSpan.FromSeconds(11);

        _ = (await CallAsync(server, issuer.Token("s1"))).Data;
        (await CallAsync(server, former)).MustBeError(HttpStatusCode.Unauthorized);
        var asked = issuer.Asked;
        for (var i = 0; i < 5; i++)
        {
            (await CallAsync(server, former)).MustBeError(HttpStatusCode.Unauthorized);
        }

        Assert.Equal(asked, issuer.Asked);
    }

    [Theory, EachDatabase]
    public async Task An_issuer_that_fails_is_not_asked_by_every_request(DatabaseKind database)
    {
        await using var issuer = await TestIssuer.StartAsync();
        await using var server = await WithAsync(database, issuer);
        issuer.Fail();
        var token = issuer.Token("s1");

        foreach (var answer in await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => CallAsync(server, token))))
        {
            Assert.NotEqual(HttpStatusCode.OK, answer.Status);
            Assert.NotEqual(HttpStatusCode.InternalServerError, answer.Status);
        }

        Assert.Equal(1, issuer.Asked);
    }

    [Theory, EachDatabase]
    public async Task Providers_that_are_disabled_and_accounts_that_are_closed_let_nobody_in(DatabaseKind database)
    {
        await using var issuer = await TestIssuer.StartAsync();
        await using var server = await WithAsync(database, issuer);
        _ = (await RegisterAsync(server, issuer.Token("s1", claims: Ada("ada")), Accepting)).Message;
        _ = (await server.Admin().PostAsync("/api/admin/authenticatedUsers/ada/deactivate")).Message;
        (await CallAsync(server, issuer.Token("s1"))).MustBeError(HttpStatusCode.Forbidden);
        // Nor does signing up again make another one.
        (await RegisterAsync(server, issuer.Token("s1", claims: Ada("bea")), Accepting)).MustBeError(HttpStatusCode.Forbidden);

        _ = (await server.Admin().TextAsync(HttpMethod.Put, "/api/admin/authenticationProviders/login/enabled", "false")).Message;
        // As where there never was one: the header says nothing.
        (await CallAsync(server, issuer.Token("s1"))).MustBeError(
            HttpStatusCode.Unauthorized,
            "Only authenticated users can perform the requested operation"
        );
        (await RegisterAsync(server, issuer.Token("s3"), Accepting)).MustBeError(
            HttpStatusCode.Unauthorized,
            "Bearer token detected, no OIDC provider configured."
        );
    }

    [Theory, EachDatabase]
    public async Task What_the_token_leaves_open_is_said_by_the_person_and_nothing_otherwise(DatabaseKind database)
    {
        await using var issuer = await TestIssuer.StartAsync();
        await using var server = await WithAsync(database, issuer);
        var bare = issuer.Token("s1", claims: new Dictionary<string, object> { ["given_name"] = "Ada" });
        var missing = await RegisterAsync(server, bare, new JsonObject { ["termsAccepted"] = true, ["firstName"] = "Eve" });
        missing.MustBeError(HttpStatusCode.BadRequest);
        foreach (var part in new[] { "field username", "field lastName", "field emailAddress", "set firstName" })
        {
            Assert.Contains(part, missing.Message, StringComparison.Ordinal);
        }

        var body = new JsonObject
        {
            ["username"] = "ada",
            ["lastName"] = "Bell",
            ["emailAddress"] = "ada@example.edu",
            ["affiliation"] = "Example University",
        };
        (await RegisterAsync(server, bare, body)).MustBeError(HttpStatusCode.BadRequest);
        body["termsAccepted"] = true;
        _ = (await RegisterAsync(server, bare, body)).Message;
        var me = (await CallAsync(server, issuer.Token("s1"))).Data;
        Assert.Equal("Ada Bell", me["displayName"]!.GetValue<string>());
        Assert.Null(me["emailLastConfirmed"]);
        (await RegisterAsync(server, issuer.Token("s2"), body)).MustBeError(HttpStatusCode.BadRequest);

        _ = (await server.Admin().TextAsync(HttpMethod.Put, "/api/admin/settings/:AllowSignUp", "false")).Data;
        (await RegisterAsync(server, issuer.Token("s3", claims: Ada("cy")), Accepting)).MustBeError(HttpStatusCode.Forbidden);
        (await server.Guest().PostAsync("/api/users/register", body)).MustBeError(
            HttpStatusCode.BadRequest,
            "Bearer token required."
        );
    }

    [Theory, EachDatabase]
    public async Task An_API_token_counts_before_it_and_a_bad_one_is_not_passed_over(DatabaseKind database)
    {
        await using var issuer = await TestIssuer.StartAsync();
        await using var server = await WithAsync(database, issuer);
        _ = (await RegisterAsync(server, issuer.Token("s1", claims: Ada("ada")), Accepting)).Message;
        using var admin = server.Admin();
        admin.Http.DefaultRequestHeaders.Authorization = new("Bearer", issuer.Token("s1"));
        Assert.Equal("@dataverseAdmin", (await admin.GetAsync("/api/users/:me")).Data["identifier"]!.GetValue<string>());
        using var wrong = server.As("nobodys");
        wrong.Http.DefaultRequestHeaders.Authorization = new("Bearer", issuer.Token("s1"));
        (await wrong.GetAsync("/api/users/:me")).MustBeError(HttpStatusCode.Unauthorized, "Bad API key");
    }

    private static Dictionary<string, object> Ada(string name) =>
        new(StringComparer.Ordinal)
        {
            ["preferred_username"] = name,
            ["given_name"] = "Ada",
            ["family_name"] = "Bell",
            ["email"] = $"{name}@example.edu",
            ["email_verified"] = true,
        };

    private static string Encode(string text) => Base64UrlEncoder.Encode(text);

    private static async Task<TestServer> WithAsync(DatabaseKind database, TestIssuer issuer, TimeProvider? time = null)
    {
        var server = await TestServer.StartAsync(
            database,
            extend: services =>
            {
                if (time is not null)
                {
                    services.AddSingleton(time);
                }
            }
        );
        var made = await server
            .Admin()
            .PostAsync(
                "/api/admin/authenticationProviders",
                new JsonObject
                {
                    ["id"] = "login",
                    ["factoryAlias"] = "oidc",
                    ["factoryData"] = $"type: oidc | issuer: {issuer.Address} | clientId: quire",
                    ["enabled"] = true,
                }
            );
        Assert.Equal(HttpStatusCode.Created, made.Status);
        return server;
    }

    private static async Task<WireAnswer> CallAsync(TestServer server, string token)
    {
        using var wire = Bearing(server, token);
        return await wire.GetAsync("/api/users/:me");
    }

    private static async Task<WireAnswer> RegisterAsync(TestServer server, string token, JsonObject body)
    {
        using var wire = Bearing(server, token);
        return await wire.PostAsync("/api/users/register", body);
    }

    private static Wire Bearing(TestServer server, string token)
    {
        var wire = server.Guest();
        wire.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return wire;
    }
}
