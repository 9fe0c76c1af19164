using Quire.Domain.Metadata;
using Quire.Exports.Tests.Fixtures;

namespace Quire.Exports.Tests;

public sealed class XmlValidityTests
{
    private static readonly string[] Formats = ["Datacite", "oai_datacite", "oai_dc", "dcterms"];

    public static readonly TheoryData<string, string> Cases = new(
        from version in Versions.Names
        from format in Formats
        select (version, format)
    );

    [Theory, MemberData(nameof(Cases))]
    public async Task Is_valid_against_its_schema(string version, string format) =>
        Assert.Empty(XmlSchemas.Faults(format, await Rendered.TextAsync(format, Versions.Named(version))));

    [Theory]
    [InlineData("Datacite")]
    [InlineData("oai_datacite")]
    public void The_schema_notices_what_is_missing(string format) =>
        Assert.NotEmpty(
            XmlSchemas.Faults(format, """<resource xmlns="http://datacite.org/schema/kernel-4"><creators/></resource>""")
        );

    [Theory]
    [InlineData(
        "oai_dc",
        """<dc xmlns="http://www.openarchives.org/OAI/2.0/oai_dc/"><issued xmlns="http://purl.org/dc/terms/"/></dc>"""
    )]
    [InlineData(
        "dcterms",
        """<metadata xmlns="http://dublincore.org/documents/dcmi-terms/"><x xmlns="http://purl.org/dc/terms/"/></metadata>"""
    )]
    public void The_schema_notices_what_is_foreign(string format, string xml) => Assert.NotEmpty(XmlSchemas.Faults(format, xml));

    [Fact]
    public async Task Stays_valid_whatever_the_fields_hold() =>
        await AnyMetadata.SampleAsync(async metadata =>
        {
            foreach (var format in Formats)
            {
                Assert.Empty(XmlSchemas.Faults(format, await Rendered.TextAsync(format, Versions.With(metadata, Files.Nasty))));
            }
        });

    [Fact]
    public async Task An_empty_version_is_still_a_valid_record()
    {
        foreach (var format in Formats)
        {
            Assert.Empty(XmlSchemas.Faults(format, await Rendered.TextAsync(format, Versions.With(MetadataDocument.Empty))));
        }
    }
}
