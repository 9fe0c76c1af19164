using System.Net;
using System.Text.RegularExpressions;
using Quire.Testing;

namespace Quire.Server.Tests;

/// <summary>What somebody sees who comes with a browser.</summary>
public sealed partial class StartPageTests
{
    [Fact]
    public async Task It_says_what_this_is_and_every_link_on_it_leads_somewhere()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var guest = server.Guest();

        var page = await guest.GetAsync("/");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("text/html", page.ContentHeaders.ContentType?.MediaType);
        Assert.Contains("research-data repository", page.Text, StringComparison.Ordinal);
        var links = Link().Matches(page.Text).Select(m => m.Groups["to"].Value).ToList();
        Assert.Contains("docs/api/", links);
        Assert.Contains("openapi/v1.json", links);
        Assert.Contains("docs/guide/install.md", links);
        Assert.Contains("health/ready", links);
        // By what it is about: the name of a file says little.
        Assert.Contains("<a href=\"docs/guide/deploy.md\">Running it for good</a>", page.Text, StringComparison.Ordinal);
        foreach (var link in links)
        {
            // Relative, or they would leave a base path.
            Assert.False(link.StartsWith('/'), link);
            Assert.Equal(HttpStatusCode.OK, (await guest.GetAsync("/" + link)).Status);
        }
    }

    [Fact]
    public async Task Nothing_runs_in_it_and_its_one_style_is_allowed_by_its_digest()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);

        var page = await server.Guest().GetAsync("/");

        var policy = Assert.Single(page.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script", page.Text, StringComparison.OrdinalIgnoreCase);
        var style = Style().Match(page.Text).Groups["style"].Value;
        var digest = Convert.ToBase64String(
            System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(style))
        );
        Assert.Contains($"style-src 'sha256-{digest}'", policy, StringComparison.Ordinal);
        Assert.Contains("color-scheme: light dark", style, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_guide_is_the_one_of_this_version_and_nothing_else_is_served_beside_it()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var guest = server.Guest();

        Assert.Equal(
            await File.ReadAllTextAsync(Path.Combine(RepositoryRoot.Path, "docs", "guide", "operate.md")),
            (await guest.GetAsync("/docs/guide/operate.md")).Text
        );
        Assert.Equal(HttpStatusCode.NotFound, (await guest.GetAsync("/docs/guide/none.md")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await guest.GetAsync("/docs/guide/..%2Fappsettings.json")).Status);
    }

    [GeneratedRegex("href=\"(?<to>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    [GeneratedRegex("<style>(?<style>.*)</style>", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex Style();
}
