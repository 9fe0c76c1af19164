using System.Collections.Concurrent;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;

namespace Quire.Exports.Tests.Fixtures;

/// <summary>Checks XML exports against the schemas beside the tests and against published ones.</summary>
internal static class XmlSchemas
{
    private static readonly Dictionary<string, Lazy<XmlSchemaSet>> ByFormat = new(StringComparer.Ordinal)
    {
        ["Datacite"] = Set("datacite-4.5.xsd"),
        ["oai_datacite"] = Set("datacite-4.1.xsd"),
        ["oai_dc"] = Set("oai_dc.xsd"),
        ["dcterms"] = Set("dcterms-record.xsd"),
    };

    private static readonly ConcurrentDictionary<string, XmlSchemaSet> Published = new(StringComparer.Ordinal);

    /// <summary>Everything the schema finds wrong; empty for a valid document.</summary>
    public static IReadOnlyList<string> Faults(string format, string xml) => Faults(ByFormat[format].Value, XDocument.Parse(xml));

    /// <summary>The same by a schema as its maker publishes it.</summary>
    public static IReadOnlyList<string> PublishedFaults(string schema, XElement root)
    {
        var folder = Fixtures.Published.Schemas(Path.GetDirectoryName(schema)!);
        var file = Path.Combine(folder, Path.GetFileName(schema));
        return Faults(Published.GetOrAdd(file, f => Read(f, new LocalSchemas(folder))), new(root));
    }

    private static List<string> Faults(XmlSchemaSet schemas, XDocument document)
    {
        var faults = new List<string>();
        document.Validate(schemas, (_, fault) => faults.Add(fault.Message));
        // Validation passes over a root it has never heard of.
        if (
            !schemas.GlobalElements.Contains(
                new XmlQualifiedName(document.Root!.Name.LocalName, document.Root.Name.NamespaceName)
            )
        )
        {
            faults.Add($"{document.Root.Name} is not declared.");
        }

        return faults;
    }

    private static Lazy<XmlSchemaSet> Set(string file) =>
        new(() => Read(Path.Combine(AppContext.BaseDirectory, "Schemas", file), new XmlUrlResolver()));

    private static XmlSchemaSet Read(string file, XmlResolver resolver)
    {
        var schemas = new XmlSchemaSet { XmlResolver = resolver };
        schemas.Add(null, file);
        schemas.Compile();
        return schemas;
    }
}
