using System.Xml.Linq;
using Quire.Api.Tests.Files.Tables;
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
}
