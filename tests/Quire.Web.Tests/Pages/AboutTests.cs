using System.Net;
using System.Text.RegularExpressions;
using Quire.Testing;
using Quire.Web.Texts;

namespace Quire.Web.Tests.Pages;

/// <summary>Pages that tell what this is and how it is.</summary>
public sealed partial class AboutTests
{
    [Theory, EachDatabase]
    public async Task How_the_service_is_stands_on_a_page_in_the_language_of_the_reader(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var reader = new Reader(server.Address);
        using var german = new Reader(server.Address, "de");

        var page = await reader.PageAsync("/status");

        foreach (var part in (string[])["Database", "Stores of files", "Stored files", "Search index"])
        {
            Assert.Contains(part, Reader.Texts(page, "dt"));
        }

        Assert.Contains("Datenbank", Reader.Texts(await german.PageAsync("/status"), "dt"));
        Assert.Contains(Reader.Links(await reader.PageAsync("/about")), l => l.EndsWith("/status", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_wrong_is_said_in_the_language_of_the_reader_and_how_old_comparisons_are()
    {
        await using var server = await TestServer.StartAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        using var reader = new Reader(server.Address);
        using var german = new Reader(server.Address, "de");
        var (id, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin));
        Assert.DoesNotContain("Oldest comparison", await reader.PageAsync("/status"), StringComparison.Ordinal);
        await Make.FileAsync(admin, id, "a.txt", "level");

        Assert.Contains(
            "Oldest comparison with a checksum: just now",
            Reader.Words(await reader.PageAsync("/status")),
            StringComparison.Ordinal
        );
        Assert.Contains("Ältester Vergleich", WebUtility.HtmlDecode(await german.PageAsync("/status")), StringComparison.Ordinal);
        Directory.Move(Path.Combine(server.Folder, "files"), Path.Combine(server.Folder, "away"));
        Assert.Contains("Stores that cannot be used: local.", (await reader.GetAsync("/status")).Text, StringComparison.Ordinal);
        Assert.Contains(
            "Speicher, die sich nicht benutzen lassen: local.",
            WebUtility.HtmlDecode((await german.GetAsync("/status")).Text),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_checks_find_is_said_in_every_language()
    {
        var codes = Wordings.Of("en").Keys.Where(k => k.StartsWith("status.finding.", StringComparison.Ordinal)).ToList();
        var found = Directory
            .GetFiles(Path.Combine(RepositoryRoot.Path, "src/Quire.Server/Health"), "*.cs")
            .SelectMany(f => Code().Matches(File.ReadAllText(f)))
            .Select(m => $"status.finding.{m.Groups["code"].Value}")
            .ToList();
        Assert.NotEmpty(found);
        Assert.Equal(found.Order(StringComparer.Ordinal), codes.Order(StringComparer.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task Terms_of_use_and_the_privacy_policy_are_a_link_away(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        using var reader = new Reader(server.Address);
        using var german = new Reader(server.Address, "de");
        Assert.Contains("has no terms of use", await reader.PageAsync("/terms"), StringComparison.Ordinal);
        Assert.DoesNotContain(Reader.Links(await reader.PageAsync("/")), l => l.EndsWith("terms", StringComparison.Ordinal));
        await SetAsync(":ApplicationTermsOfUse", "<p>Cite what you use.</p><script>alert(1)</script>");
        await SetAsync(":ApplicationTermsOfUse/lang/de", "Zitieren Sie.");
        await SetAsync(":ApplicationPrivacyPolicyUrl", "javascript:alert(1)");

        var start = await reader.PageAsync("/");
        Assert.Contains(Reader.Links(start), l => l.EndsWith("terms", StringComparison.Ordinal));
        Assert.DoesNotContain("javascript:", start, StringComparison.Ordinal);
        await SetAsync(":ApplicationPrivacyPolicyUrl", "https://example.edu/privacy");
        Assert.Contains("https://example.edu/privacy", Reader.Links(await reader.PageAsync("/")));
        var terms = await reader.PageAsync("/terms");
        Assert.Contains("<p>Cite what you use.</p>", terms, StringComparison.Ordinal);
        Assert.DoesNotContain("alert(1)", terms, StringComparison.Ordinal);
        Assert.Contains("Zitieren Sie.", await german.PageAsync("/terms"), StringComparison.Ordinal);

        async Task SetAsync(string name, string value) =>
            _ = (await admin.TextAsync(HttpMethod.Put, $"/api/admin/settings/{name}", value)).Data;
    }

    [Fact]
    public async Task The_address_of_the_API_says_what_it_is_and_every_link_of_it_leads_somewhere()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var reader = new Reader(server.Address);

        var page = await reader.PageAsync("/api");

        Assert.Contains("X-Dataverse-key", page, StringComparison.Ordinal);
        foreach (var link in Reader.Links(page).Where(l => l.StartsWith('.')))
        {
            var there = (await reader.GetAsync(Reader.From("/api", link))).Status;
            Assert.True(there is HttpStatusCode.OK or HttpStatusCode.Found or HttpStatusCode.Redirect, $"{link}: {there}");
        }

        // Programs are told what they always were.
        using var program = server.Guest();
        (await program.GetAsync("/api")).MustBeError(HttpStatusCode.NotFound);
    }

    [GeneratedRegex("HealthStatus\\.\\w+,\\s+\"(?<code>[a-z.-]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();
}
