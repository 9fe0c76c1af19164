using CsCheck;
using Quire.Domain.Metadata;
using Quire.Exports.Tests.Fixtures;

namespace Quire.Exports.Tests;

public sealed class XmlValidityTests
{
    private static readonly string[] Formats = ["Datacite", "oai_datacite", "oai_dc", "dcterms"];

    public static readonly TheoryData<string, string> Cases = new(
        from version in Versions.Names from format in Formats select (version, format));

    [Theory, MemberData(nameof(Cases))]
    public async Task Is_valid_against_its_schema(string version, string format) =>
        Assert.Empty(XmlSchemas.Faults(format, await Rendered.TextAsync(format, Versions.Named(version))));

    [Theory]
    [InlineData("Datacite")]
    [InlineData("oai_datacite")]
    public void The_schema_notices_what_is_missing(string format) => Assert.NotEmpty(XmlSchemas.Faults(
        format, """<resource xmlns="http://datacite.org/schema/kernel-4"><creators/></resource>"""));

    [Theory]
    [InlineData("oai_dc", """<dc xmlns="http://www.openarchives.org/OAI/2.0/oai_dc/"><issued xmlns="http://purl.org/dc/terms/"/></dc>""")]
    [InlineData("dcterms", """<metadata xmlns="http://dublincore.org/documents/dcmi-terms/"><x xmlns="http://purl.org/dc/terms/"/></metadata>""")]
    public void The_schema_notices_what_is_foreign(string format, string xml) => Assert.NotEmpty(XmlSchemas.Faults(format, xml));

    [Fact]
    public async Task Stays_valid_whatever_the_fields_hold() => await AnyMetadata.SampleAsync(
        async metadata =>
        {
            foreach (var format in Formats)
            {
                Assert.Empty(XmlSchemas.Faults(format, await Rendered.TextAsync(format, Versions.With(metadata, Files.Nasty))));
            }
        },
        iter: 200);

    [Fact]
    public async Task An_empty_version_is_still_a_valid_record()
    {
        foreach (var format in Formats)
        {
            Assert.Empty(XmlSchemas.Faults(format, await Rendered.TextAsync(format, Versions.With(MetadataDocument.Empty))));
        }
    }

    private static readonly string[] Usual =
    [
        "", " ", "\u0001", "44 BC", "[1999?]", "2001-02-30", "http://a b", "10.1/x", "doi", "ORCID", "Funder", "200", "-5", "<p>x",
        "a,b", "https://ror.org/01s2ver50", "0000-0002-1825-0097", "2020", "IsPartOf", "url", "hdl:1/2",
    ];

    /// <summary>Any UTF-16 at all, halves of pairs and control characters included, mixed with what fields usually hold.</summary>
    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.Char.Array[0, 12].Select(c => new string(c)),
        Gen.String,
        Gen.Int[0, Usual.Length - 1].Select(i => Usual[i]));

    private static readonly Gen<MetadataDocument> AnyMetadata =
        from fields in Gen.Shuffle(TestSchema.Schema.Blocks.SelectMany(b => b.Fields).ToArray())
        from count in Gen.Int[0, fields.Length]
        from texts in AnyText.Array[6, 40]
        select Fill(fields.Take(count), texts);

    private static MetadataDocument Fill(IEnumerable<FieldType> fields, string[] texts)
    {
        var at = 0;
        string Next() => texts[at++ % texts.Length];
        var metadata = new MetadataBuilder();
        foreach (var field in fields)
        {
            for (var i = 0; i < 2 && field.IsCompound; i++)
            {
                metadata.Add(field.Name, [.. field.Children.Select(c => (c.Name, Next()))]);
            }

            if (!field.IsCompound)
            {
                metadata.Set(field.Name, Next(), Next());
            }
        }

        return metadata.Build();
    }
}
