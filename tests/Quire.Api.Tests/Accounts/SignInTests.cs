using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Quire.Testing;

namespace Quire.Api.Tests.Accounts;

/// <summary>People sign in with a browser, at an OpenID Connect provider.</summary>
public sealed partial class SignInTests
{
    private const string Secret = "keep it: to yourself & nobody";

    [Theory, EachDatabase]
    public async Task Somebody_makes_an_account_at_the_first_visit_and_is_let_in_at_the_next(DatabaseKind database)
    {
        await using var provider = await OpenIdServer.StartAsync();
        await using var server = await WithAsync(database, provider);
        using var browser = new Browser(server);

        var first = await ThroughAsync(browser, provider, "/dataverse/root?q=a");

        Assert.Equal(
            $"{Site(server)}/account/register?returnTo={Uri.EscapeDataString("/dataverse/root?q=a")}",
            first.Headers.Location!.OriginalString
        );
        var session = (await browser.SessionAsync()).Data;
        Assert.Equal(("registering", "login"), (Text(session, "state"), Text(session, "provider")));
        Assert.Equal(
            """{"username":"user-s1","firstName":"Ada","lastName":"Bell","emailAddress":"s1@example.edu"}""",
            session["suggested"]!.ToJsonString()
        );
        (await RegisterAsync(browser, new() { ["username"] = "ada" })).MustBeError(HttpStatusCode.BadRequest);
        var made = (await RegisterAsync(browser, new() { ["username"] = "ada", ["termsAccepted"] = true })).Data;
        Assert.Equal(("signedIn", "@ada"), (Text(made, "state"), Text(made, "identifier")));
        Assert.Equal("@ada", Text((await browser.SessionAsync()).Data, "identifier"));
        using var other = new Browser(server);
        Assert.Equal(
            $"{Site(server)}/dataverse/root",
            (await ThroughAsync(other, provider, "/dataverse/root")).Headers.Location!.OriginalString
        );
        Assert.Equal("@ada", Text((await other.SessionAsync()).Data, "identifier"));
    }

    [Theory, EachDatabase]
    public async Task The_page_of_the_first_visit_makes_the_account_and_leads_on(DatabaseKind database)
    {
        await using var provider = await OpenIdServer.StartAsync();
        await using var server = await WithAsync(database, provider);
        using var browser = new Browser(server);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/account/register")).Status);
        var place = (await ThroughAsync(browser, provider, "/dataverse/root")).Headers.Location!;

        var page = (await browser.GetAsync(place.PathAndQuery)).Text;

        Assert.Contains("value=\"s1@example.edu\" required readonly", page, StringComparison.Ordinal);
        var fields = InputsOf(page);
        fields["termsAccepted"] = "true";
        var antiforgery = fields["antiforgery"];
        fields["antiforgery"] = "made up";
        (await browser.FormAsync("/api/quire/session/registration", fields)).MustBeError(HttpStatusCode.Forbidden);
        fields["antiforgery"] = antiforgery;
        var made = await browser.FormAsync("/api/quire/session/registration", fields);
        Assert.Equal($"{Site(server)}/dataverse/root", made.Headers.Location!.OriginalString);
        Assert.Equal("@user-s1", Text((await browser.SessionAsync()).Data, "identifier"));
    }

    [Theory, EachDatabase]
    public async Task The_page_says_what_is_wrong_keeps_what_was_typed_and_takes_an_account_there_is(DatabaseKind database)
    {
        await using var provider = await OpenIdServer.StartAsync();
        await using var server = await WithAsync(database, provider);
        using var admin = server.Admin();
        var (name, _) = await Make.UserAsync(admin);
        using var browser = new Browser(server);
        var place = (await ThroughAsync(browser, provider, "/dataverse/root")).Headers.Location!;
        var fields = InputsOf((await browser.GetAsync(place.PathAndQuery)).Text);
        fields["username"] = name;
        fields["firstName"] = "Somebody else";
        fields.Remove("termsAccepted");

        var wrong = await browser.FormAsync("/account/register", fields);

        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Contains("Accept the terms of use to go on.", wrong.Text, StringComparison.Ordinal);
        Assert.Contains("Somebody has this name already.", wrong.Text, StringComparison.Ordinal);
        Assert.Contains("The provider says something else here.", wrong.Text, StringComparison.Ordinal);
        Assert.Contains($"name=\"username\" value=\"{name}\"", wrong.Text, StringComparison.Ordinal);
        var link = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["returnTo"] = "/dataverse/root",
            ["accountName"] = name,
            ["password"] = $"secret-{name}",
        };
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.FormAsync("/account/register/link", link)).Status);
        link["antiforgery"] = fields["antiforgery"];
        var guess = new Dictionary<string, string>(link, StringComparer.Ordinal) { ["password"] = "wrong" };
        var refused = await browser.FormAsync("/account/register/link", guess);
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("The name or the password is wrong, or the account has none.", refused.Text, StringComparison.Ordinal);

        var linked = await browser.FormAsync("/account/register/link", link);

        Assert.Equal("../../dataverse/root", linked.Headers.Location!.OriginalString);
        Assert.Equal($"@{name}", Text((await browser.SessionAsync()).Data, "identifier"));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/account/register")).Status);
    }

    [Theory, EachDatabase]
    public async Task Nobody_gets_into_an_account_by_its_address_but_by_its_password(DatabaseKind database)
    {
        await using var provider = await OpenIdServer.StartAsync();
        await using var server = await WithAsync(database, provider);
        using var admin = server.Admin();
        var (name, token) = await Make.UserAsync(admin);
        provider.Subject = name;
        using var browser = new Browser(server);
        _ = await ThroughAsync(browser, provider);
        Assert.Equal("registering", Text((await browser.SessionAsync()).Data, "state"));
        // The provider says the account's very address, and says that it is confirmed.
        var taken = await RegisterAsync(browser, new() { ["termsAccepted"] = true });
        taken.MustBeError(HttpStatusCode.BadRequest);
        Assert.Contains("Email already in use.", taken.Text, StringComparison.Ordinal);
        (await LinkAsync(browser, name, "wrong")).MustBeError(HttpStatusCode.BadRequest);

        var linked = (await LinkAsync(browser, name, $"secret-{name}")).Data;

        Assert.Equal($"@{name}", Text(linked, "identifier"));
        using var other = new Browser(server);
        _ = await ThroughAsync(other, provider);
        Assert.Equal($"@{name}", Text((await other.SessionAsync()).Data, "identifier"));
        // The password is forgotten, the token is not.
        (await browser.SignInAsync(name, $"secret-{name}")).MustBeError(HttpStatusCode.BadRequest);
        using var program = server.As(token);
        Assert.Equal("login", Text((await program.GetAsync("/api/users/:me")).Data, "authenticationProviderId"));
    }

    [Theory, EachDatabase]
    public async Task Other_data_of_a_provider_end_its_sessions_and_the_same_do_not(DatabaseKind database)
    {
        await using var provider = await OpenIdServer.StartAsync();
        await using var server = await WithAsync(database, provider);
        using var browser = new Browser(server);
        _ = await ThroughAsync(browser, provider);
        _ = (await browser.SessionAsync()).Data;
        _ = (await RegisterAsync(browser, new() { ["username"] = "ada", ["termsAccepted"] = true })).Data;

        _ = await SaveAsync(server, provider, "quire");
        _ = (await browser.SessionAsync()).Data;
        _ = await SaveAsync(server, provider, "another");

        (await browser.SessionAsync()).MustBeError(HttpStatusCode.Unauthorized);
    }

    [Theory, EachDatabase]
    public async Task A_code_and_a_way_are_good_once(DatabaseKind database)
    {
        await using var provider = await OpenIdServer.StartAsync();
        await using var server = await WithAsync(database, provider);
        using var browser = new Browser(server);
        var asked = await browser.BeginAsync("login");
        var brought = await provider.VisitAsync(asked["at"]);
        var cookies = browser.Cookies.GetCookieHeader(server.Address);
        Assert.Equal(HttpStatusCode.Found, (await browser.FinishAsync("login", brought)).Status);

        (await browser.FinishAsync("login", brought)).MustBeError(
            HttpStatusCode.BadRequest,
            "This is not the end of a way that began here in this browser, or it took longer than ten minutes. Sign in again."
        );
        // A browser that kept what it was told to forget: the provider knows the code.
        using var again = new Browser(server);
        again.Cookies.SetCookies(server.Address, cookies.Replace("; ", ",", StringComparison.Ordinal));
        (await again.FinishAsync("login", brought)).MustBeError(HttpStatusCode.BadRequest);
        (await again.SessionAsync()).MustBeError(HttpStatusCode.Unauthorized);
        // Another browser, to whom somebody sends the address.
        using var stranger = new Browser(server);
        (await stranger.FinishAsync("login", brought)).MustBeError(HttpStatusCode.BadRequest);
    }

    [Theory, EachDatabase]
    public async Task Where_people_make_no_accounts_nobody_is_let_in_without_one(DatabaseKind database)
    {
        await using var provider = await OpenIdServer.StartAsync();
        await using var server = await WithAsync(database, provider);
        using var admin = server.Admin();
        _ = (await admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:AllowSignUp", "false")).Data;
        using var browser = new Browser(server);

        (await ThroughAsync(browser, provider)).MustBeError(HttpStatusCode.Forbidden);

        (await browser.SessionAsync()).MustBeError(HttpStatusCode.Unauthorized);
    }

    [Theory, EachDatabase]
    public async Task Below_a_path_of_a_proxy_with_TLS_cookies_and_addresses_are_those_people_see(DatabaseKind database)
    {
        await using var provider = await OpenIdServer.StartAsync();
        await using var server = await WithAsync(
            database,
            provider,
            new() { ["Quire:SiteUrl"] = "https://data.example.edu/quire", ["Server:TrustedProxies"] = "127.0.0.1" }
        );
        using var wire = server.Guest();
        wire.Http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        wire.Http.DefaultRequestHeaders.Add("X-Forwarded-For", "192.0.2.7");

        var begun = await wire.GetAsync("/api/quire/signin/login?returnTo=/x");

        Assert.Contains(
            Uri.EscapeDataString("https://data.example.edu/quire/api/quire/signin/login/callback"),
            begun.Headers.Location!.AbsoluteUri,
            StringComparison.Ordinal
        );
        var cookie = Assert.Single(begun.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("__Host-quire-sign-in=", cookie, StringComparison.Ordinal);
        Assert.EndsWith("; max-age=600; path=/; secure; samesite=lax; httponly", cookie, StringComparison.Ordinal);
        var brought = await provider.VisitAsync(begun.Headers.Location!.AbsoluteUri);
        wire.Http.DefaultRequestHeaders.Add("Cookie", cookie.Split(';')[0]);
        var back = await wire.GetAsync($"/api/quire/signin/login/callback?{brought}");
        Assert.Equal("https://data.example.edu/quire/account/register?returnTo=%2Fx", back.Headers.Location!.OriginalString);
        Assert.Contains(
            back.Headers.GetValues("Set-Cookie"),
            c =>
                c.StartsWith("__Host-quire-session=", StringComparison.Ordinal)
                && c.EndsWith("; path=/; secure; samesite=lax; httponly", StringComparison.Ordinal)
        );
    }

    private static async Task<WireAnswer> ThroughAsync(Browser browser, OpenIdServer provider, string returnTo = "/") =>
        await browser.FinishAsync("login", await provider.VisitAsync((await browser.BeginAsync("login", returnTo))["at"]));

    private static Task<WireAnswer> RegisterAsync(Browser browser, JsonObject body) =>
        browser.SendAsync(HttpMethod.Post, "/api/quire/session/registration", body);

    private static Task<WireAnswer> LinkAsync(Browser browser, string name, string password) =>
        browser.SendAsync(
            HttpMethod.Post,
            "/api/quire/session/link",
            new JsonObject { ["userName"] = name, ["password"] = password }
        );

    private static Dictionary<string, string> InputsOf(string page) =>
        Input()
            .Matches(page)
            .DistinctBy(m => m.Groups["name"].Value, StringComparer.Ordinal)
            .ToDictionary(
                m => m.Groups["name"].Value,
                m => WebUtility.HtmlDecode(m.Groups["value"].Value),
                StringComparer.Ordinal
            );

    [GeneratedRegex(@"<input [^>]*name=""(?<name>[^""]+)"" value=""(?<value>[^""]*)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Input();

    private static string Text(JsonNode node, string member) => node[member]!.GetValue<string>();

    private static string Site(TestServer server) => server.Address.AbsoluteUri.TrimEnd('/');

    private static async Task<TestServer> WithAsync(
        DatabaseKind database,
        OpenIdServer provider,
        Dictionary<string, string?>? settings = null
    )
    {
        var server = await TestServer.StartAsync(database, settings);
        var site = settings?["Quire:SiteUrl"] ?? Site(server);
        await provider.AllowAsync("quire", Secret, $"{site}/api/quire/signin/login/callback");
        Assert.Equal(HttpStatusCode.Created, (await SaveAsync(server, provider, "quire")).Status);
        return server;
    }

    private static Task<WireAnswer> SaveAsync(TestServer server, OpenIdServer provider, string client) =>
        server
            .Admin()
            .PostAsync(
                "/api/admin/authenticationProviders",
                new JsonObject
                {
                    ["id"] = "login",
                    ["factoryAlias"] = "oidc",
                    ["factoryData"] = $"issuer: {provider.Issuer} | clientId: {client} | clientSecret: {Secret}",
                    ["enabled"] = true,
                }
            );
}
