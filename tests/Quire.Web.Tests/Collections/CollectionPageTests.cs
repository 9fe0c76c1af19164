using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Operations;
using Quire.Repository.Search;
using Quire.Repository.Search.Found;
using Quire.Testing;
using Quire.Web.Tests.Pages;

namespace Quire.Web.Tests.Collections;

/// <summary>The page of a collection.</summary>
public sealed class CollectionPageTests
{
    [Theory, EachDatabase]
    public async Task It_shows_what_is_public_in_it_and_below_it(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var alias = await Make.CollectionAsync(admin, published: true);
        var below = await Make.CollectionAsync(admin, alias, published: true);
        var hidden = await Make.CollectionAsync(admin, alias);
        var (open, _) = await Make.DatasetAsync(admin, below, "Tides of the open sea");
        await Make.PublishAsync(admin, open);
        await Make.DatasetAsync(admin, alias, "Tides nobody has seen");
        using var reader = new Reader(server.Address);

        var page = await reader.PageAsync($"/dataverse/{alias}");

        Assert.Equal([$"Collection {alias}"], Reader.Texts(page, "h1"));
        Assert.Contains("Tides of the open sea", page, StringComparison.Ordinal);
        Assert.Contains($"../dataverse/{below}", Reader.Links(page));
        Assert.DoesNotContain("Tides nobody has seen", page, StringComparison.Ordinal);
        Assert.DoesNotContain(hidden, page, StringComparison.Ordinal);
        Assert.Contains("../", Reader.Links(page));
        // The start page is that of the collection at the top.
        Assert.Equal("../", (await reader.GetAsync("/dataverse/root")).Headers.Location!.OriginalString);
        Assert.Contains("Tides of the open sea", await reader.PageAsync("/search?q=open+sea"), StringComparison.Ordinal);
    }

    // An installation of its own: what others change makes everything found be looked for again.
    [Theory, EachDatabase]
    public async Task Guests_are_told_it_is_as_before_in_their_language_until_anything_changes(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var alias = await Make.CollectionAsync(admin, published: true);
        var (dataset, _) = await Make.DatasetAsync(admin, alias, "Tides of the open sea");
        await Make.PublishAsync(admin, dataset);
        using var reader = new Reader(server.Address);
        using var german = new Reader(server.Address, "de");
        string[] paths = ["/", $"/dataverse/{alias}?page=1", "/search?q=tides", $"/feed?q=tides&subtree={alias}"];
        foreach (var path in paths)
        {
            var before = await reader.GetAsync(path);
            Assert.Contains("Tides of the open sea", before.Text, StringComparison.Ordinal);
            Assert.Equal(before.Text, (await reader.GetAsync(path)).Text);
            Assert.Equal(HttpStatusCode.NotModified, await AskedAgainAsync(path, before));
            if (path.StartsWith("/feed", StringComparison.Ordinal) is false)
            {
                Assert.Contains("lang=\"de\"", (await german.GetAsync(path)).Text, StringComparison.Ordinal);
            }

            var title = $"Tides {Make.Name("sea")}";
            var (further, _) = await Make.DatasetAsync(admin, alias, title);
            await Make.PublishAsync(admin, further);

            Assert.Contains(title, (await reader.GetAsync(path)).Text, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, await AskedAgainAsync(path, before));
        }

        async Task<HttpStatusCode> AskedAgainAsync(string path, WireAnswer known)
        {
            using var http = new HttpClient { BaseAddress = server.Address };
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.AcceptLanguage.ParseAdd("en");
            request.Headers.IfNoneMatch.Add(known.Headers.ETag!);
            using var answer = await http.SendAsync(request);
            return answer.StatusCode;
        }
    }

    [Theory, EachDatabase]
    public async Task It_is_searched_filtered_sorted_and_leafed_through(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var alias = await Make.CollectionAsync(admin, published: true);
        for (var i = 1; i <= 27; i++)
        {
            var body = Make.Dataset(
                i == 7 ? "Harbour 07 lantern" : $"Harbour {i:00}",
                i % 2 == 0 ? "Lind, Mara" : "Okafor, Ngozi"
            );
            var made = (await admin.PostAsync($"/api/dataverses/{alias}/datasets", body)).Data;
            _ = (await admin.PostAsync($"/api/datasets/{made["id"]}/actions/:publish?type=major")).Data;
        }

        using var reader = new Reader(server.Address);
        await Wait.UntilAsync(
            async () => (await reader.PageAsync($"/dataverse/{alias}")).Contains("27 results", StringComparison.Ordinal),
            "all are found"
        );

        var first = await reader.PageAsync($"/dataverse/{alias}?sort=az");
        Assert.Equal(25, Titles(first).Count);
        Assert.Equal("Harbour 01", Titles(first)[0]);
        var second = Reader
            .Links(first)
            .First(l => l.EndsWith("page=2", StringComparison.Ordinal) && l.Contains("sort=az", StringComparison.Ordinal));
        Assert.Equal(["Harbour 26", "Harbour 27"], Titles(await reader.PageAsync(Reader.From("/dataverse/x", second))));

        var filter = Assert.Single(Reader.Links(first), l => l.Contains("fq=authorName_ss%3A%22Lind", StringComparison.Ordinal));
        var filtered = await reader.PageAsync(Reader.From("/dataverse/x", filter));
        Assert.Contains("13 results", filtered, StringComparison.Ordinal);
        Assert.Contains("Author: Lind, Mara", Reader.Words(filtered), StringComparison.Ordinal);
        // What is set can be taken off again.
        Assert.Contains($"../dataverse/{alias}?sort=az", Reader.Links(filtered));

        var found = await reader.PageAsync($"/dataverse/{alias}?q=harbour+AND+lantern");
        Assert.Equal(["Harbour 07 lantern"], Titles(found));
        Assert.Contains("value=\"harbour AND lantern\"", found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_understood_is_told_where_it_can_be_mended()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var reader = new Reader(server.Address);

        var page = await reader.PageAsync("/search?q=a&fq=nonsense:1");
        Assert.Contains("This search could not be made", page, StringComparison.Ordinal);
        Assert.Contains("value=\"a\"", page, StringComparison.Ordinal);

        var nothing = await reader.PageAsync("/search?q=xyzzyplugh&type=files");
        Assert.Contains("Nothing was found.", nothing, StringComparison.Ordinal);
        Assert.Contains("./search?q=xyzzyplugh&type=all", Reader.Links(nothing));
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync("/dataverse/none?q=x")).Status);
        foreach (
            var odd in (string[])
                ["page=0", "page=-1", "page=99999999999", "sort=x", "type=x", "q=%22", "fq=", "q=<script>alert(1)</script>"]
        )
        {
            var answer = await reader.PageAsync($"/search?{odd}");
            Assert.DoesNotContain("<script>alert", answer, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task While_nothing_can_be_searched_pages_say_when_to_come_back()
    {
        await using var server = await TestServer.StartAsync(
            DatabaseKind.Sqlite,
            extend: services => services.AddScoped<IHandle<SearchRepository, SearchAnswer>, Away>()
        );
        using var reader = new Reader(server.Address);

        foreach (var path in (string[])["/", "/search?q=tide"])
        {
            var answer = await reader.GetAsync(path);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status);
            Assert.Equal(TimeSpan.FromSeconds(7), answer.Headers.RetryAfter!.Delta);
            Assert.Contains("This search could not be made", answer.Text, StringComparison.Ordinal);
        }
    }

    [Theory, EachDatabase]
    public async Task The_same_search_is_there_for_machines(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var alias = await Make.CollectionAsync(admin, published: true);
        var (open, pid) = await Make.DatasetAsync(admin, alias, "Gauges & <levels>");
        await Make.PublishAsync(admin, open);
        await Make.DatasetAsync(admin, alias, "Gauges unseen");
        using var reader = new Reader(server.Address);
        var page = await reader.PageAsync($"/dataverse/{alias}?q=gauges&type=datasets");

        var feed = Assert.Single(Reader.Links(page), l => l.StartsWith("../feed", StringComparison.Ordinal));
        var atom = XDocument.Parse((await reader.GetAsync(Reader.From("/dataverse/x", feed))).Text);
        XNamespace ns = "http://www.w3.org/2005/Atom";
        var entry = Assert.Single(atom.Root!.Elements(ns + "entry"));
        Assert.Equal("Gauges & <levels>", entry.Element(ns + "title")!.Value);
        Assert.EndsWith($"/dataset/{pid}", entry.Element(ns + "link")!.Attribute("href")!.Value, StringComparison.Ordinal);
        Assert.Equal("Ovadia, Noor", entry.Element(ns + "author")!.Element(ns + "name")!.Value);

        Assert.Equal("no-cache", (await reader.GetAsync("/feed")).Headers.CacheControl!.ToString());
        var odd = await reader.GetAsync("/feed?q=gauges%01levels");
        Assert.Equal(HttpStatusCode.OK, odd.Status);
        Assert.StartsWith(
            "gauges levels – ",
            XDocument.Parse(odd.Text).Root!.Element(ns + "title")!.Value,
            StringComparison.Ordinal
        );
        var (name, _) = await Make.UserAsync(admin);
        using var signedIn = new Reader(server.Address);
        await signedIn.SignInAsync(name);
        Assert.True((await signedIn.GetAsync("/feed")).Headers.CacheControl!.NoStore);

        var api = Assert.Single(Reader.Links(page), l => l.StartsWith("../api/search", StringComparison.Ordinal));
        var json = JsonNode.Parse((await reader.GetAsync(Reader.From("/dataverse/x", api))).Text)!;
        Assert.Equal(1, json["data"]!["total_count"]!.GetValue<int>());
    }

    private static IReadOnlyList<string> Titles(string page) =>
        [
            .. Reader
                .Texts(page, "article")
                .Select(a => a.Split(" Okafor")[0].Split(" Lind")[0])
                .Select(t => t.Replace("Dataset : ", "").Replace("Dataset: ", "")),
        ];

    private sealed class Away : IHandle<SearchRepository, SearchAnswer>
    {
        public Task<SearchAnswer> HandleAsync(SearchRepository operation, OperationContext context, CancellationToken ct) =>
            throw SearchErrors.BeingBuilt(TimeSpan.FromSeconds(7));
    }
}
