using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Quire.Testing;

namespace Quire.Api.Tests.Datasets;

/// <summary>The folders of a version as pages that programs follow.</summary>
public sealed class FolderIndexTests
{
    [Theory, EachDatabase]
    public async Task Whoever_follows_the_links_gets_every_open_file_under_its_folder(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        using var guest = server.Guest();
        var (id, pid) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true));
        var top = await AddAsync(admin, id, "read me.txt", "", "The top");
        var deep = await AddAsync(admin, id, "a.csv", "raw/2019/May (first)", "Deep below");
        var beside = await AddAsync(admin, id, "b.csv", "raw/20", "A folder whose name begins like another");
        var numbered = await AddAsync(admin, id, "c.csv", "2019/data", "A folder named like an id");
        var closed = await AddAsync(admin, id, "d.csv", "raw", "Closed", restricted: true);
        await Make.PublishAsync(admin, id);

        var (folders, files) = await CrawlAsync(guest, $"/api/datasets/{id}/dirindex");
        Assert.Equal(["", "2019", "2019/data", "raw", "raw/20", "raw/2019", "raw/2019/May (first)"], folders.Order());
        Assert.Equal(new[] { top, deep, beside, numbered, closed }.Order(), files.Keys.Order());
        Assert.EndsWith($"/datafile/raw/2019/May%20%28first%29/{deep}", files[deep], StringComparison.Ordinal);
        Assert.EndsWith($"/datafile/{numbered}", files[numbered], StringComparison.Ordinal);
        Assert.Equal("Deep below", (await guest.GetAsync(files[deep])).Text);
        Assert.Equal("A folder named like an id", (await guest.GetAsync(files[numbered])).Text);
        (await guest.GetAsync(files[closed])).MustBeError(HttpStatusCode.Forbidden);

        var page = await guest.GetAsync($"/api/datasets/:persistentId/dirindex?persistentId={pid}&folder=raw/2019/&version=1.0");
        Assert.Contains("Index of folder /raw/2019 in dataset " + pid + " (v. 1.0)", page.Text, StringComparison.Ordinal);
        Assert.Equal("text/html", page.ContentHeaders.ContentType!.MediaType);
        Assert.Equal(".index-raw_2019.html", page.ContentHeaders.ContentDisposition!.FileName!.Trim('"'));
    }

    [Theory, EachDatabase]
    public async Task Names_and_descriptions_are_shown_as_they_are_and_run_nothing(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (id, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin));
        var body = new JsonObject { ["description"] = "<script>alert(1)</script> & \"more\"", ["directoryLabel"] = "R'n=D" };
        await Make.FileAsync(admin, id, "it's & so.txt", "x", body);

        var top = await admin.GetAsync($"/api/datasets/{id}/dirindex?version=:draft");
        var folder = await admin.GetAsync(Links(top).Single());

        Assert.Equal(["it's & so.txt"], Parsed(folder).Descendants("a").Select(a => a.Value));
        Assert.Contains("<script>alert(1)</script> & \"more\"", Parsed(folder).Descendants("td").Select(t => t.Value));
        Assert.DoesNotContain("<script", folder.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("default-src 'none'", folder.Headers.GetValues("Content-Security-Policy").Single());
        (await server.Guest().GetAsync($"/api/datasets/{id}/dirindex?version=:draft")).MustBeError(HttpStatusCode.Unauthorized);
        (await server.Guest().GetAsync($"/api/datasets/{id}/dirindex")).MustBeError(HttpStatusCode.NotFound);
        (await admin.GetAsync($"/api/datasets/{id}/dirindex?version=:draft&folder=R")).MustBeError(
            HttpStatusCode.NotFound,
            "Folder R does not exist"
        );
        (await admin.GetAsync($"/api/datasets/{id}/dirindex?version=:draft&page=1")).MustBeError(HttpStatusCode.NotFound);
        (await admin.GetAsync($"/api/datasets/{id}/dirindex?version=:draft&page=2147483647")).MustBeError(
            HttpStatusCode.NotFound
        );
        (await admin.GetAsync($"/api/datasets/{id}/dirindex?version=newest")).MustBeError(HttpStatusCode.BadRequest);
    }

    [Theory, EachDatabase]
    public async Task Folders_whose_names_differ_in_letter_case_are_two(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (id, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin));
        _ = await AddAsync(admin, id, "a.txt", "Raw/one", "a");
        _ = await AddAsync(admin, id, "b.txt", "raw/two", "b");

        var folder = await admin.GetAsync($"/api/datasets/{id}/dirindex?version=:draft&folder=raw");

        Assert.Contains("two", folder.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("one", folder.Text, StringComparison.Ordinal);
    }

    private static async Task<(List<string> Folders, Dictionary<long, string> Files)> CrawlAsync(Wire wire, string start)
    {
        var (folders, files) = (new List<string>(), new Dictionary<long, string>());
        for (var waiting = new Queue<string>([start]); waiting.TryDequeue(out var address); )
        {
            var page = await wire.GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            folders.Add(Parsed(page).Descendants("title").Single().Value["Index of folder /".Length..]);
            foreach (var link in Links(page))
            {
                if (link.Contains("/dirindex/?", StringComparison.Ordinal))
                {
                    waiting.Enqueue(link);
                }
                else
                {
                    files.Add(long.Parse(link.Split('/')[^1]), link);
                }
            }
        }

        return (folders, files);
    }

    private static IEnumerable<string> Links(WireAnswer page) =>
        Parsed(page).Descendants("a").Select(a => a.Attribute("href")!.Value);

    private static XDocument Parsed(WireAnswer page) => XDocument.Parse(page.Text, LoadOptions.PreserveWhitespace);

    private static Task<long> AddAsync(
        Wire wire,
        long dataset,
        string name,
        string folder,
        string content,
        bool restricted = false
    ) => Make.FileAsync(wire, dataset, name, content, new JsonObject { ["directoryLabel"] = folder, ["restrict"] = restricted });
}
