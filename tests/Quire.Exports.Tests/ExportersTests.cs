using Quire.Exports.Tests.Fixtures;

namespace Quire.Exports.Tests;

public sealed class ExportersTests
{
    [Theory]
    [InlineData("dataverse_json", "JSON", "application/json", true, true)]
    [InlineData("oai_dc", "Dublin Core", "application/xml", true, false)]
    [InlineData("dcterms", "Dublin Core", "application/xml", false, true)]
    [InlineData("schema.org", "Schema.org JSON-LD", "application/ld+json", false, true)]
    [InlineData("Datacite", "DataCite", "application/xml", true, true)]
    [InlineData("oai_datacite", "OpenAIRE", "application/xml", true, true)]
    [InlineData("OAI_ORE", "OAI_ORE", "application/json", false, true)]
    [InlineData("ddi", "DDI Codebook v2", "application/xml", false, true)]
    [InlineData("oai_ddi", "DDI Codebook v2", "application/xml", true, false)]
    [InlineData("html", "DDI HTML Codebook", "text/html", false, true)]
    [InlineData("croissant", "Croissant", "application/json", false, true)]
    [InlineData("croissantSlim", "Croissant Slim", "application/json", false, false)]
    public void Describes_each_format_as_clients_know_it(
        string name,
        string display,
        string mediaType,
        bool harvestable,
        bool visible
    )
    {
        Assert.True(Exporters.BuiltIn.TryGet(name, out var exporter));
        Assert.Equal(
            (name, display, mediaType, harvestable, visible),
            (exporter.Name, exporter.DisplayName, exporter.MediaType, exporter.IsHarvestable, exporter.IsVisibleInUserInterface)
        );
    }

    [Theory]
    [InlineData(
        "Datacite",
        "http://datacite.org/schema/kernel-4",
        "http://datacite.org/schema/kernel-4 http://schema.datacite.org/meta/kernel-4.5/metadata.xsd",
        "4.5"
    )]
    [InlineData(
        "oai_datacite",
        "http://datacite.org/schema/kernel-4",
        "http://schema.datacite.org/meta/kernel-4.1/metadata.xsd",
        "4.1"
    )]
    [InlineData("oai_dc", "http://www.openarchives.org/OAI/2.0/oai_dc/", "http://www.openarchives.org/OAI/2.0/oai_dc.xsd", "2.0")]
    [InlineData("dcterms", "http://purl.org/dc/terms/", "http://dublincore.org/schemas/xmls/qdc/dcterms.xsd", "2.0")]
    [InlineData(
        "ddi",
        "ddi:codebook:2_5",
        "https://ddialliance.org/Specification/DDI-Codebook/2.5/XMLSchema/codebook.xsd",
        "2.5"
    )]
    [InlineData(
        "oai_ddi",
        "ddi:codebook:2_5",
        "https://ddialliance.org/Specification/DDI-Codebook/2.5/XMLSchema/codebook.xsd",
        "2.5"
    )]
    public void Names_the_schema_of_each_XML_format(string name, string xmlNamespace, string location, string version) =>
        Assert.Equal(new XmlFormat(xmlNamespace, location, version), Rendered.Exporter(name).Xml);

    [Theory]
    [InlineData("datacite")]
    [InlineData("OAI_DC")]
    [InlineData("schema.org ")]
    [InlineData("")]
    public void Does_not_take_a_name_that_is_only_similar(string name) => Assert.False(Exporters.BuiltIn.TryGet(name, out _));

    [Fact]
    public void Does_not_take_two_formats_of_one_name() =>
        Assert.Throws<ArgumentException>(() => new Exporters([Rendered.Exporter("oai_dc"), Rendered.Exporter("oai_dc")]));
}
