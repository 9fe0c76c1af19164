using System.Net;
using Quire.Testing;

namespace Quire.Server.Tests;

public sealed class ProxyTests
{
    [Fact]
    public async Task A_request_for_a_host_nobody_configured_is_refused()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var http = new HttpClient { BaseAddress = server.Address, DefaultRequestHeaders = { Host = "evil.example" } };

        using var answer = await http.GetAsync("/api/info/version");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task The_host_of_the_site_address_is_answered()
    {
        await using var server = await TestServer.StartAsync(
            DatabaseKind.Sqlite,
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["Quire:SiteUrl"] = "https://data.example.edu" }
        );
        using var http = new HttpClient { BaseAddress = server.Address, DefaultRequestHeaders = { Host = "data.example.edu" } };

        using var answer = await http.GetAsync("/api/info/version");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Forwarding_headers_count_only_from_configured_proxies()
    {
        await using var plain = await TestServer.StartAsync(DatabaseKind.Sqlite);
        await using var behind = await TestServer.StartAsync(
            DatabaseKind.Sqlite,
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["Server:TrustedProxies:0"] = "127.0.0.1" }
        );

        // The error of an unknown path repeats the address as the server sees it.
        Assert.StartsWith("http://", await RequestUrlAsync(plain), StringComparison.Ordinal);
        Assert.StartsWith("https://", await RequestUrlAsync(behind), StringComparison.Ordinal);
    }

    private static async Task<string> RequestUrlAsync(TestServer server)
    {
        using var http = new HttpClient { BaseAddress = server.Address };
        http.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.9");
        http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        using var answer = await http.GetAsync("/api/no/such/thing");
        return System.Text.Json.Nodes.JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["requestUrl"]!.GetValue<string>();
    }
}
