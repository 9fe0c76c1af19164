using System.Net;
using Quire.Testing;

namespace Quire.Server.Tests;

/// <summary>The page that describes the API.</summary>
public sealed class ApiPagesTests
{
    [Fact]
    public async Task Nothing_but_the_page_is_served_below_it()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var guest = server.Guest();

        Assert.Equal(HttpStatusCode.Found, (await guest.GetAsync("/docs/api")).Status);
        Assert.Equal(HttpStatusCode.OK, (await guest.GetAsync("/docs/api/")).Status);
        Assert.Equal(HttpStatusCode.OK, (await guest.GetAsync("/docs/api/scalar.js")).Status);
        foreach (var name in (string[])["none", "http%3A%2F%2Fevil.example", "v1/x", "v2"])
        {
            var answer = await guest.GetAsync($"/docs/api/{name}");
            Assert.Equal(HttpStatusCode.NotFound, answer.Status);
            Assert.DoesNotContain(name, answer.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task It_begins_with_the_token_and_shows_no_buttons_of_its_maker()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);

        var page = (await server.Guest().GetAsync("/docs/api/")).Text.Replace(" ", "", StringComparison.Ordinal);

        Assert.Contains("\"preferredSecurityScheme\":[\"apiToken\"]", page, StringComparison.Ordinal);
        Assert.Contains("\"hideClientButton\":true", page, StringComparison.Ordinal);
        Assert.Contains("\"showDeveloperTools\":\"never\"", page, StringComparison.Ordinal);
        Assert.Contains("\"telemetry\":false", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_scripts_come_from_this_server_and_it_asks_no_other()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);

        var page = await server.Guest().GetAsync("/docs/api/");

        var policy = Assert.Single(page.Headers.GetValues("Content-Security-Policy")).Split(';', StringSplitOptions.TrimEntries);
        Assert.Contains("default-src 'none'", policy);
        Assert.Contains("connect-src 'self'", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.DoesNotContain(
            "'unsafe-inline'",
            Assert.Single(policy, p => p.StartsWith("script-src ", StringComparison.Ordinal)),
            StringComparison.Ordinal
        );
    }
}
