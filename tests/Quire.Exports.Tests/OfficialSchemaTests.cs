using System.Xml.Linq;
using Quire.Exports.Tests.Fixtures;

namespace Quire.Exports.Tests;

/// <summary>The schemas as their makers publish them; the ones beside these tests hold everywhere.</summary>
public sealed class OfficialSchemaTests
{
    public static readonly TheoryData<string, string> Formats = new(
        ("Datacite", "kernel-4.5/metadata.xsd"),
        ("oai_datacite", "kernel-4.1/metadata.xsd"),
        ("oai_dc", "oai_dc/oai_dc.xsd"),
        ("ddi", "ddi-codebook-2.5/ddi_codebook_2_5.xsd"),
        ("oai_ddi", "ddi-codebook-2.5/ddi_codebook_2_5.xsd")
    );

    public static readonly TheoryData<string, string, string> Cases = new(
        from version in Versions.Names
        from format in Formats
        select (version, format.Data.Item1, format.Data.Item2)
    );

    [Theory, MemberData(nameof(Cases))]
    public async Task Is_valid_against_the_published_schema(string version, string format, string schema) =>
        Assert.Empty(XmlSchemas.PublishedFaults(schema, await RecordAsync(format, Versions.Named(version))));

    [Theory, MemberData(nameof(Formats))]
    public async Task Stays_valid_whatever_the_fields_hold(string format, string schema) =>
        await AnyMetadata.SampleAsync(async metadata =>
            Assert.Empty(XmlSchemas.PublishedFaults(schema, await RecordAsync(format, Versions.With(metadata, Files.Nasty))))
        );

    [Theory]
    [InlineData("kernel-4.5/metadata.xsd", """<resource xmlns="http://datacite.org/schema/kernel-4"><creators/></resource>""")]
    [InlineData("kernel-4.1/metadata.xsd", """<resource xmlns="http://datacite.org/schema/kernel-4"><creators/></resource>""")]
    [InlineData("kernel-4.1/metadata.xsd", """<resource xmlns="http://datacite.org/schema/kernel-3"/>""")]
    [InlineData(
        "ddi-codebook-2.5/ddi_codebook_2_5.xsd",
        """<codeBook xmlns="ddi:codebook:2_5"><stdyDscr><citation><titlStmt><IDNo>1</IDNo></titlStmt></citation></stdyDscr></codeBook>"""
    )]
    [InlineData(
        "oai_dc/oai_dc.xsd",
        """<dc xmlns="http://www.openarchives.org/OAI/2.0/oai_dc/"><issued xmlns="http://purl.org/dc/terms/"/></dc>"""
    )]
    public void The_published_schema_notices_what_is_wrong(string schema, string xml) =>
        Assert.NotEmpty(XmlSchemas.PublishedFaults(schema, XElement.Parse(xml)));

    /// <summary>The record itself: some formats wrap it in an envelope of their own.</summary>
    private static async Task<XElement> RecordAsync(string format, ExportedVersion version) =>
        (await Rendered.XmlAsync(format, version))
            .DescendantsAndSelf()
            .First(e => e.Name.LocalName is "resource" or "dc" or "codeBook");
}
