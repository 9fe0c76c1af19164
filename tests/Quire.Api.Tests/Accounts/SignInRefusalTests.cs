using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Quire.Testing;

namespace Quire.Api.Tests.Accounts;

/// <summary>What comes back from a provider that is not as it should be lets nobody in.</summary>
public sealed class SignInRefusalTests
{
    [Theory, EachDatabase]
    public async Task Whom_a_token_speaks_of_counts_only_where_it_was_made_for_this_way(DatabaseKind database)
    {
        await using var issuer = await TestIssuer.StartAsync();
        await using var other = await TestIssuer.StartAsync();
        await using var server = await WithAsync(database, issuer);
        using var browser = new Browser(server);
        Dictionary<string, object> With(string nonce) => new(StringComparer.Ordinal) { ["nonce"] = nonce };
        foreach (
            var token in new Func<string, string>[]
            {
                nonce => issuer.Token("s1", audience: "another", claims: With(nonce)),
                _ => issuer.Token("s1", claims: With("of another way")),
                _ => issuer.Token("s1"),
                nonce => issuer.Token("s1", lifetime: TimeSpan.FromMinutes(-2), claims: With(nonce)),
                nonce => issuer.Token("s1", begins: TimeSpan.FromMinutes(3), claims: With(nonce)),
                nonce => issuer.Token("s1", issuer: "https://elsewhere.example.edu", claims: With(nonce)),
                nonce => other.Token("s1", claims: With(nonce)),
                nonce => other.Token("s1", issuer: issuer.Address, claims: With(nonce)),
                nonce => issuer.Token("s1", claims: new Dictionary<string, object> { ["nonce"] = nonce, ["azp"] = "another" }),
                nonce => issuer.Token("", claims: With(nonce)),
                _ => "nonsense",
                _ => "",
            }
        )
        {
            var asked = await browser.BeginAsync("login");
            issuer.Identity = token(asked["nonce"]);

            (await browser.FinishAsync("login", $"code=c&state={asked["state"]}")).MustBeError(HttpStatusCode.BadRequest);
            (await browser.SessionAsync()).MustBeError(HttpStatusCode.Unauthorized);
        }

        var right = await browser.BeginAsync("login");
        issuer.Identity = issuer.Token("s1", lifetime: TimeSpan.FromSeconds(-30), claims: With(right["nonce"]));
        Assert.Equal(HttpStatusCode.Found, (await browser.FinishAsync("login", $"code=c&state={right["state"]}")).Status);
        Assert.Equal("registering", (await browser.SessionAsync()).Data["state"]!.GetValue<string>());
    }

    [Theory, EachDatabase]
    public async Task Keys_that_changed_meanwhile_are_looked_for(DatabaseKind database)
    {
        await using var issuer = await TestIssuer.StartAsync();
        var time = new MovedTime();
        await using var server = await WithAsync(database, issuer, time);
        using var browser = new Browser(server);
        var asked = await browser.BeginAsync("login");
        issuer.Rotate();
        time.Later = TimeSpan.FromSeconds(11);
        issuer.Identity = issuer.Token("s1", claims: new Dictionary<string, object> { ["nonce"] = asked["nonce"] });

        Assert.Equal(HttpStatusCode.Found, (await browser.FinishAsync("login", $"code=c&state={asked["state"]}")).Status);
    }

    [Theory, EachDatabase]
    public async Task A_way_is_gone_once_by_one_browser_to_one_provider_in_ten_minutes(DatabaseKind database)
    {
        await using var issuer = await TestIssuer.StartAsync();
        await using var other = await TestIssuer.StartAsync();
        var time = new MovedTime();
        await using var server = await WithAsync(database, issuer, time);
        await AddAsync(server, "second", other);
        using var browser = new Browser(server);
        foreach (
            var (provider, query) in new[]
            {
                ("login", "code=c"),
                ("login", "code=c&state=of-somebody-else"),
                ("login", "state={state}"),
                ("login", "error=access_denied&state={state}"),
                ("login", "code=c&state={state}&iss=https%3A%2F%2Felsewhere.example.edu"),
                ("second", "code=c&state={state}"),
            }
        )
        {
            var asked = await browser.BeginAsync("login");
            var nonce = new Dictionary<string, object> { ["nonce"] = asked["nonce"] };
            (issuer.Identity, other.Identity) = (issuer.Token("s1", claims: nonce), other.Token("s1", claims: nonce));
            var brought = query.Replace("{state}", asked["state"], StringComparison.Ordinal);

            (await browser.FinishAsync(provider, brought)).MustBeError(HttpStatusCode.BadRequest);
        }

        var late = await browser.BeginAsync("login");
        time.Later = TimeSpan.FromMinutes(11);
        (await browser.FinishAsync("login", $"code=c&state={late["state"]}")).MustBeError(HttpStatusCode.BadRequest);
        var good = await browser.BeginAsync("login");
        issuer.Identity = issuer.Token(
            "s1",
            begins: TimeSpan.FromMinutes(10),
            lifetime: TimeSpan.FromMinutes(20),
            claims: new Dictionary<string, object> { ["nonce"] = good["nonce"] }
        );
        var cookies = browser.Cookies.GetCookieHeader(server.Address);
        Assert.Equal(HttpStatusCode.Found, (await browser.FinishAsync("login", $"code=c&state={good["state"]}")).Status);
        // The provider would take the code again; this installation does not take the way again.
        using var again = new Browser(server);
        again.Cookies.SetCookies(server.Address, cookies.Replace("; ", ",", StringComparison.Ordinal));
        (await again.FinishAsync("login", $"code=c&state={good["state"]}")).MustBeError(
            HttpStatusCode.BadRequest,
            "You came this way before. Sign in again."
        );
    }

    [Theory, EachDatabase]
    public async Task Who_says_to_name_themselves_does(DatabaseKind database)
    {
        await using var issuer = await TestIssuer.StartAsync();
        issuer.NamesItself = true;
        await using var server = await WithAsync(database, issuer);
        using var browser = new Browser(server);
        foreach (var (named, status) in new[] { (false, HttpStatusCode.BadRequest), (true, HttpStatusCode.Found) })
        {
            var asked = await browser.BeginAsync("login");
            issuer.Identity = issuer.Token("s1", claims: new Dictionary<string, object> { ["nonce"] = asked["nonce"] });
            var from = named ? $"&iss={Uri.EscapeDataString(issuer.Address)}" : "";
            Assert.Equal(status, (await browser.FinishAsync("login", $"code=c&state={asked["state"]}{from}")).Status);
        }
    }

    [Theory, EachDatabase]
    public async Task People_come_back_to_this_installation_alone(DatabaseKind database)
    {
        await using var issuer = await TestIssuer.StartAsync();
        await using var server = await WithAsync(database, issuer);
        using var browser = new Browser(server);
        foreach (
            var elsewhere in new[] { "https://evil.example", "//evil.example", "/\\evil.example", "evil", "/a\nb", "/\u00e9" }
        )
        {
            (await browser.GetAsync($"/api/quire/signin/login?returnTo={Uri.EscapeDataString(elsewhere)}")).MustBeError(
                HttpStatusCode.BadRequest
            );
        }

        (await browser.GetAsync("/api/quire/signin/nobody")).MustBeError(HttpStatusCode.NotFound);
        (await browser.GetAsync("/api/quire/signin/builtin")).MustBeError(HttpStatusCode.NotFound);
    }

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
        await AddAsync(server, "login", issuer);
        return server;
    }

    private static async Task AddAsync(TestServer server, string id, TestIssuer issuer) =>
        Assert.Equal(
            HttpStatusCode.Created,
            (
                await server
                    .Admin()
                    .PostAsync(
                        "/api/admin/authenticationProviders",
                        new JsonObject
                        {
                            ["id"] = id,
                            ["factoryAlias"] = "oidc",
                            ["factoryData"] = $"issuer: {issuer.Address} | clientId: quire",
                            ["enabled"] = true,
                        }
                    )
            ).Status
        );
}
