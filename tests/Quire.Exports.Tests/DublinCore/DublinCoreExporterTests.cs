using System.Xml.Linq;
using Quire.Exports.Tests.Fixtures;

namespace Quire.Exports.Tests.DublinCore;

public sealed class DublinCoreExporterTests
{
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Terms = "http://purl.org/dc/terms/";

    [Fact]
    public async Task The_date_is_the_one_citations_use()
    {
        Assert.Equal("2023-11-30", (await Rendered.XmlAsync("oai_dc", Versions.Rich())).Element(Dc + "date")?.Value);
        Assert.Equal("2024-03-09", (await Rendered.XmlAsync("oai_dc", Versions.Minimal())).Element(Dc + "date")?.Value);
        Assert.Null((await Rendered.XmlAsync("oai_dc", Versions.Draft())).Element(Dc + "date"));
    }

    [Theory]
    [InlineData(false, false, "open")]
    [InlineData(true, false, "closed")]
    [InlineData(true, true, "restricted")]
    public async Task Tells_harvesters_how_open_the_files_are(bool restricted, bool onRequest, string access)
    {
        var version = Versions.With(RichMetadata.Short, Files.Readme, Files.Secret with { Restricted = restricted });
        var record = await Rendered.XmlAsync(
            "oai_dc",
            version with
            {
                Terms = version.Terms with { FileAccessRequest = onRequest },
            }
        );
        Assert.Equal($"info:eu-repo/semantics/{access}Access", record.Elements(Dc + "rights").First().Value);
    }

    [Fact]
    public async Task An_embargo_counts_until_its_day()
    {
        var version = Versions.With(RichMetadata.Short, Files.Chart);
        var before = await Rendered.XmlAsync("dcterms", version);
        var after = await Rendered.XmlAsync("dcterms", version with { ExportedAt = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero) });
        Assert.Equal("info:eu-repo/semantics/embargoedAccess", before.Element(Terms + "accessRights")?.Value);
        Assert.Equal("info:eu-repo/semantics/openAccess", after.Element(Terms + "accessRights")?.Value);
    }

    [Fact]
    public async Task Custom_terms_become_rights_without_their_markup()
    {
        var record = await Rendered.XmlAsync("dcterms", Versions.Restricted());
        Assert.Null(record.Element(Terms + "license"));
        Assert.Equal(["For teaching only.", "No commercial use."], record.Elements(Terms + "rights").Select(r => r.Value));
    }

    [Fact]
    public async Task Relations_of_publications_become_terms_that_exist()
    {
        var record = await Rendered.XmlAsync("dcterms", Versions.Rich());
        Assert.Equal(2, record.Elements(Terms + "isReferencedBy").Count());
        Assert.Equal("hdl:1902.1/OLD", record.Element(Terms + "references")?.Value);
    }
}
