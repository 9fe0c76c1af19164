using System.Net;
using System.Text.RegularExpressions;
using Quire.Testing;

namespace Quire.Server.Tests;

/// <summary>What somebody is told of the server itself who comes with a browser.</summary>
public sealed partial class AboutPageTests
{
    [Fact]
    public async Task It_says_what_this_is_and_every_link_on_it_leads_somewhere()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var guest = server.Guest();

        var page = await guest.GetAsync("/about");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("text/html", page.ContentHeaders.ContentType?.MediaType);
        Assert.Contains("research-data repository", page.Text, StringComparison.Ordinal);
        var links = Link().Matches(page.Text).Select(m => m.Groups["to"].Value).ToList();
        Assert.Contains("./docs/api/", links);
        Assert.Contains("./openapi/v1.json", links);
        Assert.Contains("./docs/guide/install.md", links);
        Assert.Contains("./status", links);
        // By what it is about: the name of a file says little.
        Assert.Contains("href=\"./docs/guide/deploy.md\">Running it for good</a>", page.Text, StringComparison.Ordinal);
        Assert.Contains("./about", Link().Matches((await guest.GetAsync("/")).Text).Select(m => m.Groups["to"].Value));
        foreach (var link in links.Where(l => l.StartsWith("./", StringComparison.Ordinal)))
        {
            // Relative, or they would leave a base path.
            var there = (await guest.GetAsync(link[1..])).Status;
            Assert.True(there is HttpStatusCode.OK or HttpStatusCode.Found, $"{link}: {there}");
        }

        Assert.DoesNotContain(links, l => l.StartsWith('/'));
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

    [GeneratedRegex("<a [^>]*href=\"(?<to>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();
}
