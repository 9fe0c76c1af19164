using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;

namespace Quire.Exports.Tests.Fixtures;

/// <summary>Checks XML exports against the schemas beside the tests.</summary>
internal static class XmlSchemas
{
    private static readonly Dictionary<string, Lazy<XmlSchemaSet>> ByFormat = new(StringComparer.Ordinal)
    {
        ["Datacite"] = Set("datacite-4.5.xsd"),
        ["oai_datacite"] = Set("datacite-4.1.xsd"),
        ["oai_dc"] = Set("oai_dc.xsd"),
        ["dcterms"] = Set("dcterms-record.xsd"),
    };

    /// <summary>Everything the schema finds wrong; empty for a valid document.</summary>
    public static IReadOnlyList<string> Faults(string format, string xml)
    {
        var faults = new List<string>();
        XDocument.Parse(xml).Validate(ByFormat[format].Value, (_, fault) => faults.Add(fault.Message));
        return faults;
    }

    private static Lazy<XmlSchemaSet> Set(string file) => new(() =>
    {
        var schemas = new XmlSchemaSet { XmlResolver = new XmlUrlResolver() };
        schemas.Add(null, Path.Combine(AppContext.BaseDirectory, "Schemas", file));
        schemas.Compile();
        return schemas;
    });
}
