using System.Xml.Linq;
using Quire.Domain.Identifiers;
using Quire.Domain.Metadata;
using Quire.Exports.Tests.Fixtures;

namespace Quire.Exports.Tests.DataCite;

public sealed class DataCiteExporterTests
{
    private static readonly XNamespace Ns = "http://datacite.org/schema/kernel-4";

    [Fact]
    public async Task A_deaccessioned_dataset_tells_nothing_but_that_it_is_unavailable()
    {
        var text = await Rendered.TextAsync("Datacite", Versions.Deaccessioned());
        Assert.DoesNotContain("Strand", text, StringComparison.Ordinal);
        Assert.DoesNotContain("pools", text, StringComparison.Ordinal);
        var record = XElement.Parse(text);
        Assert.Equal("10.5072/FK2/SHORE1", record.Element(Ns + "identifier")?.Value);
        Assert.All(
            (string[])["title", "creatorName", "publisher", "description"],
            name => Assert.Equal(":unav", record.Descendants(Ns + name).Single().Value)
        );
    }

    [Theory]
    [InlineData("doi", "DOI", "10.5072/X1")]
    [InlineData("hdl", "Handle", "10.5072/X1")]
    [InlineData("perma", "URL", "https://data.shore.example.org/citation?persistentId=perma:10.5072/X1")]
    public async Task Types_the_identifier(string protocol, string type, string value)
    {
        var pid = new PersistentId(protocol, "10.5072", "X1");
        var version = Versions.Minimal() with { PersistentId = pid, PersistentUrl = pid.Url("https://data.shore.example.org") };
        var identifier = (await Rendered.XmlAsync("Datacite", version)).Element(Ns + "identifier");
        Assert.Equal((type, value), ((string?)identifier?.Attribute("identifierType"), identifier?.Value));
    }

    [Theory]
    [InlineData("2019-05-05", "2019")]
    [InlineData("44 BC", "2024")]
    [InlineData("[1850?]", "1850")]
    [InlineData(null, "2024")]
    public async Task The_year_is_that_of_the_cited_date_where_it_has_four_digits(string? cited, string year)
    {
        var record = await Rendered.XmlAsync("Datacite", Versions.Minimal() with { CitationDate = cited });
        Assert.Equal(year, record.Element(Ns + "publicationYear")?.Value);
    }

    [Fact]
    public async Task OpenAIRE_gets_the_latest_of_its_years()
    {
        var version = Versions.With(
            new MetadataBuilder().Set("distributionDate", "50 BC").Set("dateOfDeposit", "2025-02-01").Build()
        );
        Assert.Equal("2025", (await Rendered.XmlAsync("oai_datacite", version)).Element(Ns + "publicationYear")?.Value);
    }

    [Theory]
    [InlineData("doi", "10.1234/x", "", "DOI", "10.1234/x")]
    [InlineData("doi", "https://doi.org/10.1234/x", "", "DOI", "10.1234/x")]
    [InlineData("doi", "", "https://doi.org/10.1234/x", "DOI", "10.1234/x")]
    [InlineData("doi", "nonsense", "https://x.example/y", "URL", "https://x.example/y")]
    [InlineData("handle", "hdl:1902.1/7", "", "Handle", "1902.1/7")]
    [InlineData("arXiv", "2001.00001", "", "arXiv", "2001.00001")]
    [InlineData("url", "", "https://x.example/y", "URL", "https://x.example/y")]
    [InlineData("url", "https://x.example/y", "", "URL", "https://x.example/y")]
    [InlineData("DASH-NRS", "1", "https://x.example/y", "URL", "https://x.example/y")]
    [InlineData("", "doi:10.1234/x", "", "DOI", "10.1234/x")]
    public async Task Finds_the_identifier_of_a_publication(string type, string number, string url, string typed, string value)
    {
        var related = (await Publication(type, number, url)).Single();
        Assert.Equal((typed, value), ((string?)related.Attribute("relatedIdentifierType"), related.Value));
    }

    [Theory]
    [InlineData("DASH-NRS", "1", "")]
    [InlineData("doi", "nonsense", "")]
    [InlineData("url", "", "javascript:alert(1)")]
    [InlineData("", "", "")]
    public async Task Leaves_out_a_publication_nothing_identifies(string type, string number, string url) =>
        Assert.Empty(await Publication(type, number, url));

    [Fact]
    public async Task Says_in_which_words_a_date_was_given_when_it_had_to_be_rewritten()
    {
        var version = Versions.With(new MetadataBuilder().Set("productionDate", "44 BC").Build());
        var date = (await Rendered.XmlAsync("Datacite", version)).Descendants(Ns + "date").First();
        Assert.Equal(("-0043", "44 BC"), (date.Value, (string?)date.Attribute("dateInformation")));
    }

    [Fact]
    public async Task A_draft_counts_for_the_year_it_is_exported_in()
    {
        var record = await Rendered.XmlAsync("Datacite", Versions.Draft());
        Assert.Equal(("2025", "DRAFT"), (record.Element(Ns + "publicationYear")?.Value, record.Element(Ns + "version")?.Value));
    }

    [Fact]
    public async Task A_dataset_without_authors_says_so()
    {
        var record = await Rendered.XmlAsync("Datacite", Versions.With(MetadataDocument.Empty));
        Assert.Equal(":unav", record.Descendants(Ns + "creatorName").Single().Value);
    }

    private static async Task<IEnumerable<XElement>> Publication(string type, string number, string url)
    {
        var metadata = new MetadataBuilder()
            .Add("publication", ("publicationIDType", type), ("publicationIDNumber", number), ("publicationURL", url))
            .Build();
        return (await Rendered.XmlAsync("Datacite", Versions.With(metadata))).Descendants(Ns + "relatedIdentifier");
    }
}
