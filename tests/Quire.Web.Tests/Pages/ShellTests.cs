using System.Net;
using System.Text.RegularExpressions;
using Quire.Testing;

namespace Quire.Web.Tests.Pages;

/// <summary>What all pages have in common.</summary>
public sealed class ShellTests
{
    private static readonly string[] Open = ["/", "/search", "/about", "/none", "/dataverse/none"];

    [Fact]
    public async Task Nothing_comes_from_elsewhere_and_nothing_stands_in_the_page_itself()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var reader = new Reader(server.Address);

        foreach (var path in Open)
        {
            var answer = await reader.GetAsync(path);
            Assert.Equal(
                "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
                Assert.Single(answer.Headers.GetValues("Content-Security-Policy"))
            );
            Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
            Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
            Assert.DoesNotMatch(
                new Regex(@"<style|<[^>]*\s(style=|on\w+=)|=.javascript:", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5)),
                answer.Text
            );
        }
    }

    [Fact]
    public async Task A_page_has_one_heading_landmarks_and_the_language_it_is_in()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var reader = new Reader(server.Address);

        foreach (var path in Open)
        {
            var page = (await reader.GetAsync(path)).Text;
            Assert.Single(Reader.Texts(page, "h1"));
            Assert.Single(Reader.Texts(page, "main"));
            Assert.Single(Reader.Texts(page, "header"));
            Assert.Single(Reader.Texts(page, "footer"));
            Assert.Contains("<html lang=\"en\">", page, StringComparison.Ordinal);
            Assert.Contains("href=\"#main\"", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Every_link_of_the_frame_leads_somewhere_also_below_a_base_path()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var reader = new Reader(server.Address);

        foreach (var path in (string[])["/", "/search", "/about", "/dataverse/none"])
        {
            var links = Reader.Links((await reader.GetAsync(path)).Text);
            // Relative, or they would leave a base path.
            Assert.DoesNotContain(links, l => l.StartsWith('/'));
            foreach (var link in links.Where(l => l[0] == '.'))
            {
                var there = (await reader.GetAsync(Reader.From(path, link))).Status;
                Assert.True(there is HttpStatusCode.OK or HttpStatusCode.Redirect or HttpStatusCode.Found, $"{link}: {there}");
            }
        }
    }

    [Fact]
    public async Task Styles_and_scripts_are_kept_for_ever_and_called_by_what_is_in_them()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var reader = new Reader(server.Address);
        var page = await reader.PageAsync("/");

        var all = 0;
        foreach (var name in (string[])["site.css", "site.js", "mark.svg"])
        {
            var (stem, ending) = (Path.GetFileNameWithoutExtension(name), Path.GetExtension(name)[1..]);
            var path = Regex
                .Match(page, $"assets/{stem}\\.[0-9a-f]{{12}}\\.{ending}", RegexOptions.None, TimeSpan.FromSeconds(5))
                .Value;
            var answer = await reader.GetAsync($"/{path}");
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
            all += answer.Body.Length;
        }

        Assert.InRange(all, 1, 60_000);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync("/assets/site.000000000000.css")).Status);
    }

    [Fact]
    public async Task The_language_is_the_one_the_browser_asks_for_until_somebody_chooses()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        foreach (
            var (asked, spoken) in ((string, string)[])
                [("de-AT,en;q=0.5", "de"), ("fr", "en"), ("fr,de;q=0.8,en;q=0.9", "en"), ("de;q=0,en", "en"), ("*", "en")]
        )
        {
            using var reader = new Reader(server.Address, asked);
            Assert.Contains($"<html lang=\"{spoken}\">", await reader.PageAsync("/"), StringComparison.Ordinal);
        }

        using var chooser = new Reader(server.Address, "en");
        var switched = await chooser.GetAsync("/language/de?returnTo=%2Fsearch%3Fq%3Dx");
        Assert.Equal("../search?q=x", switched.Headers.Location!.OriginalString);
        var page = await chooser.GetAsync("/search?q=x");
        Assert.Contains("<html lang=\"de\">", page.Text, StringComparison.Ordinal);
        Assert.Contains("Accept-Language", page.Headers.Vary);
        Assert.Contains("Cookie", page.Headers.Vary);
        Assert.Equal(
            "../",
            (await chooser.GetAsync("/language/en?returnTo=https://evil.example/")).Headers.Location!.OriginalString
        );
        Assert.Equal(HttpStatusCode.NotFound, (await chooser.GetAsync("/language/xx")).Status);
    }
}
