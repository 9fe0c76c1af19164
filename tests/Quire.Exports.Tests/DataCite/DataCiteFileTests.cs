using System.Xml.Linq;
using Quire.Domain.Identifiers;
using Quire.Exports.DataCite;
using Quire.Exports.Tests.Fixtures;

namespace Quire.Exports.Tests.DataCite;

public sealed class DataCiteFileTests
{
    private static readonly XNamespace Ns = "http://datacite.org/schema/kernel-4";

    [Theory]
    [InlineData("rich")]
    [InlineData("minimal")]
    [InlineData("nasty")]
    [InlineData("restricted")]
    [InlineData("deaccessioned")]
    public async Task Is_valid_against_the_schema(string version) =>
        Assert.Empty(XmlSchemas.Faults("Datacite", await TextAsync(Versions.Named(version), Files.Table)));

    [Fact]
    public async Task Says_of_the_file_what_is_its_own_and_the_rest_by_its_dataset()
    {
        var record = XElement.Parse(await TextAsync(Versions.Rich(), Files.Table));
        Assert.Equal("10.5072/FK2/SHORE1/TAB", record.Element(Ns + "identifier")?.Value);
        Assert.Equal("counts.tab", record.Descendants(Ns + "title").Single().Value);
        Assert.Contains("Strand, Ingrid", record.Descendants(Ns + "creatorName").Select(c => c.Value));
        Assert.Equal("2024", record.Element(Ns + "publicationYear")?.Value);
        Assert.Equal(
            [("Available", "2024-03-09"), ("Updated", "2025-01-20")],
            record.Descendants(Ns + "date").Select(d => ((string)d.Attribute("dateType")!, d.Value))
        );
        var whole = record.Descendants(Ns + "relatedIdentifier").Single();
        Assert.Equal(
            ("IsPartOf", "DOI", "10.5072/FK2/SHORE1"),
            ((string)whole.Attribute("relationType")!, (string)whole.Attribute("relatedIdentifierType")!, whole.Value)
        );
        Assert.Equal(
            ("2048", "text/tab-separated-values", "2.1", "Counts by pool"),
            (One("size"), One("format"), One("version"), One("description"))
        );

        string One(string name) => record.Descendants(Ns + name).Single().Value;
    }

    [Fact]
    public async Task A_file_that_was_withdrawn_tells_nothing_but_that()
    {
        var text = await TextAsync(Versions.Deaccessioned(), Files.Table);
        Assert.Contains("10.5072/FK2/SHORE1/TAB", text, StringComparison.Ordinal);
        Assert.DoesNotContain("counts", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Strand", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_part_of_a_dataset_that_is_no_doi_as_well()
    {
        var pid = new PersistentId("hdl", "1902.1", "SHORE");
        var version = Versions.Minimal() with { PersistentId = pid };
        var whole = XElement.Parse(await TextAsync(version, Files.Table)).Descendants(Ns + "relatedIdentifier").Single();
        Assert.Equal(("Handle", "1902.1/SHORE"), ((string)whole.Attribute("relatedIdentifierType")!, whole.Value));
    }

    private static async Task<string> TextAsync(ExportedVersion version, ExportedFile file)
    {
        using var output = new MemoryStream();
        await DataCiteFile.WriteAsync(version, file, output, TestContext.Current.CancellationToken);
        return System.Text.Encoding.UTF8.GetString(output.ToArray());
    }
}
