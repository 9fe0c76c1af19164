using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Api.Tests.Files.Tables;
using Quire.Repository.Data;
using Quire.Repository.Export;
using Quire.Testing;

namespace Quire.Api.Tests.Export;

/// <summary>What exports say of tables.</summary>
public sealed class TableExportTests
{
    private static readonly XNamespace Ddi = "ddi:codebook:2_5";

    [Theory, EachDatabase]
    public async Task A_codebook_tells_variables_as_long_as_the_table_is_open(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        using var guest = server.Guest();
        var (dataset, pid) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true));
        var file = await TableUpload.AddAsync(admin, dataset, "beaks.csv", "species,beak\nfortis,9.5\n"u8.ToArray());
        var other = await TableUpload.AddAsync(admin, dataset, "more.csv", "depth\n1\n2\n"u8.ToArray());
        await Make.PublishAsync(admin, dataset);

        var book = await BookAsync();
        Assert.Equal(["species", "beak", "depth"], book.Descendants(Ddi + "var").Select(v => v.Attribute("name")!.Value));
        Assert.Equal(["beaks.tab", "more.tab"], book.Descendants(Ddi + "fileName").Select(n => n.Value));
        Assert.Contains(file.Of("UNF")!, book.ToString(), StringComparison.Ordinal);
        Assert.Equal(
            (await admin.GetAsync($"/api/files/{file.Id()}/dataTables")).Data[0]!["dataVariables"]![1]!["id"]!.ToString(),
            book.Descendants(Ddi + "var").Single(v => v.Attribute("name")!.Value == "beak").Attribute("ID")!.Value[1..]
        );

        _ = (await admin.TextAsync(HttpMethod.Put, $"/api/files/{file.Id()}/restrict", "true")).Data;
        await Make.PublishAsync(admin, dataset);

        book = await BookAsync();
        Assert.Equal(["depth"], book.Descendants(Ddi + "var").Select(v => v.Attribute("name")!.Value));
        Assert.Equal(["beaks.tab", "more.tab"], book.Descendants(Ddi + "fileName").Select(n => n.Value));
        Assert.DoesNotContain(file.Of("UNF")!, book.ToString(), StringComparison.Ordinal);
        Assert.Contains(other.Of("UNF")!, book.ToString(), StringComparison.Ordinal);

        async Task<XElement> BookAsync() =>
            XDocument.Parse((await guest.GetAsync($"/api/datasets/export?exporter=ddi&persistentId={pid}")).Text).Root!;
    }

    [Theory, EachDatabase]
    public async Task Columns_are_told_for_machines_and_on_a_page_as_long_as_the_table_is_open(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        using var guest = server.Guest();
        var (dataset, pid) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true));
        var bytes = "species,beak,seen\nfortis,9.5,2024-05-01\nfulig,8,2024-06-01\n"u8.ToArray();
        var file = await TableUpload.AddAsync(admin, dataset, "beaks.csv", bytes);
        await Make.PublishAsync(admin, dataset);

        var told = (await AnswerAsync("croissant")).Json;
        var described = told["distribution"]![0]!;
        Assert.Equal("beaks.csv", described["@id"]!.GetValue<string>());
        // What it says of the bytes is so.
        var download = await guest.GetAsync(new Uri(described["contentUrl"]!.GetValue<string>()).PathAndQuery);
        Assert.Equal(bytes, download.Body);
        Assert.Equal(Convert.ToHexStringLower(MD5.HashData(download.Body)), described["md5"]!.GetValue<string>());
        Assert.Equal(download.Body.Length.ToString(CultureInfo.InvariantCulture), described["contentSize"]!.GetValue<string>());
        Assert.Equal(
            ["species sc:Text", "beak sc:Float", "seen sc:Date"],
            told["recordSet"]![0]!["field"]!.AsArray().Select(f => $"{f!["name"]} {f["dataType"]}")
        );
        var page = (await AnswerAsync("html")).Text;
        Assert.Contains("<h4>beak</h4>", page, StringComparison.Ordinal);
        Assert.Contains("<dd>8.75</dd>", page, StringComparison.Ordinal);

        _ = (await admin.TextAsync(HttpMethod.Put, $"/api/files/{file.Id()}/restrict", "true")).Data;
        await Make.PublishAsync(admin, dataset);

        told = (await AnswerAsync("croissant")).Json;
        Assert.Equal("beaks.csv", told["distribution"]![0]!["name"]!.GetValue<string>());
        Assert.Null(told["recordSet"]);
        page = (await AnswerAsync("html")).Text;
        Assert.Contains("beaks.tab", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<h4>", page, StringComparison.Ordinal);
        Assert.DoesNotContain(file.Of("UNF")!, page, StringComparison.Ordinal);

        Task<WireAnswer> AnswerAsync(string format) =>
            guest.GetAsync($"/api/datasets/export?exporter={format}&persistentId={pid}");
    }

    [Theory, EachDatabase]
    public async Task A_codebook_that_is_too_long_to_be_kept_is_given_whole(DatabaseKind database)
    {
        const int Columns = 10_000;
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        using var guest = server.Guest();
        var (dataset, pid) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true));
        var words = string.Concat(Enumerable.Repeat("species ", 100));
        var names = Enumerable.Range(0, Columns).Select(i => string.Create(CultureInfo.InvariantCulture, $"{words}{i}"));
        var values = string.Join(',', Enumerable.Repeat("1", Columns));
        _ = await TableUpload.AddAsync(
            admin,
            dataset,
            "wide.csv",
            Encoding.UTF8.GetBytes($"{string.Join(',', names)}\n{values}\n")
        );
        await Make.PublishAsync(admin, dataset);

        var book = await guest.GetAsync($"/api/datasets/export?exporter=ddi&persistentId={pid}");

        Assert.True(book.Body.Length > ExportCache.MaxBytes);
        Assert.Equal(Columns, XDocument.Parse(book.Text).Descendants(Ddi + "var").Count());
        var page = await guest.GetAsync($"/api/datasets/export?exporter=html&persistentId={pid}");
        Assert.True(page.Body.Length > ExportCache.MaxBytes);
        Assert.Equal(Columns, page.Text.AsSpan().Count("<article "));
        var croissant = await guest.GetAsync($"/api/datasets/export?exporter=croissant&persistentId={pid}");
        Assert.True(croissant.Body.Length > ExportCache.MaxBytes);
        Assert.Equal(Columns, croissant.Json["recordSet"]![0]!["field"]!.AsArray().Count);
        // Exports are kept one after another.
        _ = await guest.GetAsync($"/api/datasets/export?exporter=oai_ddi&persistentId={pid}");
        await Wait.UntilAsync(async () => (await KeptAsync(server, dataset)).Contains("oai_ddi"), "the export is kept");
        Assert.Equal(["oai_ddi"], await KeptAsync(server, dataset));
    }

    private static async Task<List<string>> KeptAsync(TestServer server, long dataset)
    {
        await using var scope = server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
        return await db
            .Exports.Where(e => db.Versions.Any(v => v.Id == e.VersionId && v.DatasetId == dataset))
            .Select(e => e.Format)
            .ToListAsync(TestContext.Current.CancellationToken);
    }
}
