using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Quire.Api.Tests.Files.Tables;
using Quire.Testing;

namespace Quire.Api.Tests.Files;

public sealed class BundleTests
{
    [Theory, EachDatabase]
    public async Task A_bundle_holds_the_file_and_its_citations(DatabaseKind database)
    {
        var (server, _, _, file) = await DraftFileTests.PublishedAsync(database);
        using var guest = server.Guest();

        var answer = await guest.GetAsync($"/api/access/datafile/bundle/{file}");

        Assert.Equal("a-bundle.zip", answer.ContentHeaders.ContentDisposition!.FileNameStar);
        Assert.Equal("application/zip", answer.ContentHeaders.ContentType!.MediaType);
        using var zip = new ZipArchive(new MemoryStream(answer.Body));
        Assert.Equal(
            ["a.txt", "acitation-endnote.xml", "acitation-ris.ris", "acitation-bib.bib"],
            zip.Entries.Select(e => e.FullName)
        );
        Assert.Equal("content", await TextAsync(zip, "a.txt"));
        Assert.Equal(
            (await guest.GetAsync($"/api/access/datafile/{file}/citation/RIS")).Text,
            await TextAsync(zip, "acitation-ris.ris")
        );
        var given = (await guest.PostAsync($"/api/access/datafile/bundle/{file}", new JsonObject())).Data["signedUrl"]!;
        var path = new Uri(given.GetValue<string>()).PathAndQuery;
        Assert.StartsWith($"/api/access/datafile/bundle/{file}?", path, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await guest.GetAsync(path)).Status);
        (await guest.GetAsync("/api/access/datafile/bundle/99999999")).MustBeError(HttpStatusCode.NotFound);
        (await guest.GetAsync("/api/access/datafile/bundle/x")).MustBeError(HttpStatusCode.BadRequest);
    }

    [Theory, EachDatabase]
    public async Task The_codebook_of_a_wide_table_is_whole(DatabaseKind database)
    {
        const int Columns = 3_000;
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true));
        var names = string.Join(
            ',',
            Enumerable.Range(0, Columns).Select(i => string.Create(CultureInfo.InvariantCulture, $"c{i}"))
        );
        var values = string.Join(',', Enumerable.Repeat("1", Columns));
        var file = await TableUpload.AddAsync(admin, dataset, "wide.csv", Encoding.UTF8.GetBytes($"{names}\n{values}\n"));

        var answer = await admin.GetAsync($"/api/access/datafile/bundle/{file.Id()}");

        using var zip = new ZipArchive(new MemoryStream(answer.Body));
        var codebook = await TextAsync(zip, "wide-ddi.xml");
        Assert.Equal((await admin.GetAsync($"/api/access/datafile/{file.Id()}/metadata/ddi")).Text, codebook);
        Assert.Equal(Columns, codebook.AsSpan().Count("<var "));
    }

    private static async Task<string> TextAsync(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return await reader.ReadToEndAsync();
    }
}
