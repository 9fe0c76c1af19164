using System.Net;
using Quire.Testing;

namespace Quire.Api.Tests.Http;

public sealed class CorsTests
{
    private static async Task<HttpResponseMessage> AskAsync(
        TestServer server,
        HttpMethod method,
        string path,
        string? origin,
        bool preflight = false,
        string before = "PUT"
    )
    {
        using var request = new HttpRequestMessage(method, path);
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        if (preflight)
        {
            request.Headers.Add("Access-Control-Request-Method", before);
            request.Headers.Add("Access-Control-Request-Headers", "range");
        }

        return await server.Guest().Http.SendAsync(request);
    }

    private static string? Allowed(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Access-Control-Allow-Origin", out var values) ? Assert.Single(values) : null;

    [Theory, EachDatabase]
    public async Task Without_configuration_pages_elsewhere_may_read_and_no_more(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database, forUse: true);
        Assert.Equal("*", Allowed(await AskAsync(server, HttpMethod.Get, "/api/info/version", origin: null)));
        Assert.Null(Allowed(await AskAsync(server, HttpMethod.Get, "/api/admin/settings", "https://a.example.org")));
        Assert.Null(
            Allowed(await AskAsync(server, HttpMethod.Options, "/api/dataverses/root", "https://a.example.org", preflight: true))
        );
    }

    [Theory, EachDatabase]
    public async Task Without_configuration_a_browser_may_ask_before_a_read_and_brings_no_token(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database, forUse: true);

        async Task<HttpResponseMessage> PreflightAsync(string path, string before) =>
            await AskAsync(server, HttpMethod.Options, path, "https://a.example.org", preflight: true, before);

        foreach (var method in new[] { "GET", "HEAD" })
        {
            var allowed = await PreflightAsync("/api/access/datafile/1", method);
            Assert.Equal(HttpStatusCode.NoContent, allowed.StatusCode);
            Assert.Equal("*", Allowed(allowed));
            Assert.Equal("GET, HEAD", allowed.Headers.GetValues("Access-Control-Allow-Methods").Single());
            Assert.Equal("Accept, Content-Type, Range", allowed.Headers.GetValues("Access-Control-Allow-Headers").Single());
            Assert.False(allowed.Headers.Contains("Access-Control-Allow-Credentials"));
        }

        Assert.Null(Allowed(await PreflightAsync("/api/admin/settings", "GET")));
        Assert.Null(Allowed(await PreflightAsync("/api/access/datafile/1", "DELETE")));
    }

    [Theory, EachDatabase]
    public async Task Any_origin_is_told_that_it_may_at_every_path_where_all_are_allowed(DatabaseKind database)
    {
        var configured = new Dictionary<string, string?> { ["Cors:Origins"] = "https://a.example.org, *" };
        await using var server = await TestServer.StartAsync(database, configured, forUse: true);
        // The installation for test suites allows all of them by itself.
        foreach (var each in new[] { server, await SharedServer.OfAsync(database) })
        {
            foreach (var path in (string[])["/api/dataverses/root", "/api/no/such/thing", "/api/admin/settings", "/api"])
            {
                var preflight = await AskAsync(each, HttpMethod.Options, path, "https://b.example.org", preflight: true);
                Assert.True(preflight.StatusCode == HttpStatusCode.NoContent, path);
                Assert.Equal("*", Allowed(preflight));
                Assert.Contains(
                    "PUT",
                    preflight.Headers.GetValues("Access-Control-Allow-Methods").Single(),
                    StringComparison.Ordinal
                );
            }
        }
    }

    [Theory, EachDatabase]
    public async Task Configured_origins_may_use_the_whole_API_and_others_nothing(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(
            database,
            new Dictionary<string, string?> { ["Cors:Origins:0"] = "https://a.example.org" }
        );
        var preflight = await AskAsync(
            server,
            HttpMethod.Options,
            "/api/dataverses/root",
            "https://a.example.org",
            preflight: true
        );
        Assert.Equal(HttpStatusCode.NoContent, preflight.StatusCode);
        Assert.Equal("https://a.example.org", Allowed(preflight));
        Assert.Contains("PUT", preflight.Headers.GetValues("Access-Control-Allow-Methods").Single(), StringComparison.Ordinal);
        Assert.Contains(
            "X-Dataverse-key",
            preflight.Headers.GetValues("Access-Control-Allow-Headers").Single(),
            StringComparison.Ordinal
        );

        var read = await AskAsync(server, HttpMethod.Get, "/api/info/version", "https://a.example.org");
        Assert.Equal("https://a.example.org", Allowed(read));
        Assert.Contains("Origin", read.Headers.Vary);
        Assert.Contains(
            "Content-Range",
            read.Headers.GetValues("Access-Control-Expose-Headers").Single(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Quire-Error-Code",
            read.Headers.GetValues("Access-Control-Expose-Headers").Single(),
            StringComparison.Ordinal
        );
        foreach (var origin in (string?[])["https://b.example.org", null])
        {
            // Whoever keeps this answer must not give it to the page that may read it.
            var other = await AskAsync(server, HttpMethod.Get, "/api/info/version", origin);
            Assert.Null(Allowed(other));
            Assert.Contains("Origin", other.Headers.Vary);
        }
    }
}
