using System.Net;
using Quire.Testing;
using Quire.Web.Tests.Pages;

namespace Quire.Web.Tests.Addresses;

/// <summary>What search engines are told.</summary>
public sealed class RobotsTests
{
    [Fact]
    public async Task They_are_led_to_what_is_public_and_away_from_searches_forms_and_bytes()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var reader = new Reader(server.Address);

        var answer = await reader.GetAsync("/robots.txt");

        Assert.Equal((HttpStatusCode.OK, "text/plain"), (answer.Status, answer.ContentHeaders.ContentType?.MediaType));
        var lines = answer.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.Equal("User-agent: *", lines[0]);
        var sitemap = new Uri(
            Assert.Single(lines, l => l.StartsWith("Sitemap: ", StringComparison.Ordinal))["Sitemap: ".Length..]
        );
        Assert.Equal("/sitemap.xml", sitemap.AbsolutePath);
        // The longest rule that fits counts.
        foreach (
            var (path, isOpen) in ((string, bool)[])
                [
                    ("/", true),
                    ("/dataverse/root", true),
                    ("/dataset/doi:10.5072/FK2/ABC", true),
                    ("/file/7", true),
                    ("/about", true),
                    ("/sitemap.xml", true),
                    ("/api/datasets/export?exporter=schema.org&persistentId=x", true),
                    ("/api/datasets/:persistentId/versions/1.0", true),
                    ("/api/search?q=x", false),
                    ("/account/sign-in", false),
                    ("/administration/users", false),
                    ("/ask/dataset/7", false),
                    ("/download/file/7", false),
                    ("/preview?token=x", false),
                    ("/search?q=tides", false),
                    ("/language/de", false),
                ]
        )
        {
            Assert.True(isOpen == IsOpen(lines, path), path);
        }
    }

    private static bool IsOpen(IEnumerable<string> lines, string path) =>
        lines
            .Select(l => l.Split(": ", 2))
            .Where(l => l.Length == 2 && l[0] is "Allow" or "Disallow" && path.StartsWith(l[1], StringComparison.Ordinal))
            .MaxBy(l => l[1].Length)
            is not ["Disallow", _];
}
