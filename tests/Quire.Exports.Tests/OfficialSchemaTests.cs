using System.Xml.Linq;
using System.Xml.Schema;
using Quire.Exports.Tests.Fixtures;

namespace Quire.Exports.Tests;

/// <summary>
/// The schemas as their makers publish them, which are not ours to ship. Whoever has DataCite's schema folders (<c>kernel-4.1</c>,
/// <c>kernel-4.5</c>, …) names the folder they lie in as <c>QUIRE_SCHEMAS</c>; the schemas beside these tests hold everywhere else.
/// </summary>
public sealed class OfficialSchemaTests
{
    private const string Absent = "QUIRE_SCHEMAS names no folder with the published schemas";

    public static readonly TheoryData<string, string, string> Cases = new(
        from version in Versions.Names
        from format in new[] { ("Datacite", "kernel-4.5"), ("oai_datacite", "kernel-4.1") }
        select (version, format.Item1, format.Item2));

    [Theory, MemberData(nameof(Cases))]
    public async Task Is_valid_against_the_published_schema(string version, string format, string folder)
    {
        var schemas = Environment.GetEnvironmentVariable("QUIRE_SCHEMAS");
        Assert.SkipUnless(schemas is not null, Absent);
        var set = new XmlSchemaSet { XmlResolver = new LocalSchemas(Path.GetFullPath(schemas!)) };
        set.Add(null, Path.Combine(schemas!, folder, "metadata.xsd"));
        var faults = new List<string>();

        // Some formats wrap the record in an envelope of their own.
        var document = XDocument.Parse(await Rendered.TextAsync(format, Versions.Named(version)));
        new XDocument(document.Descendants().First(e => e.Name.LocalName == "resource")).Validate(set, (_, fault) => faults.Add(fault.Message));

        Assert.Empty(faults);
    }
}
