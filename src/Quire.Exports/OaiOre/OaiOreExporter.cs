using System.Text.Json;
using Quire.Exports.Writing;

namespace Quire.Exports.OaiOre;

/// <summary>
/// An OAI-ORE resource map as JSON-LD: every field of every block under its own term, every file with its checksum. Archives
/// rebuild a dataset from it, so texts are as deposited, markup included.
/// </summary>
public sealed class OaiOreExporter : IExporter
{
    /// <summary>Readers of archived packages decide by this text how to read the map.</summary>
    private const string FormatVersion = "Dataverse OREMap Format v1.0.3";

    public string Name => "OAI_ORE";

    public string DisplayName => "OAI_ORE";

    public string MediaType => "application/json";

    public bool IsHarvestable => false;

    public bool IsVisibleInUserInterface => true;

    public XmlFormat? Xml => null;

    public async Task WriteAsync(ExportedVersion version, Stream output, CancellationToken cancellationToken = default)
    {
        var context = new TermContext(version);
        await using var json = JsonOutput.Create(output);
        json.WriteStartObject();
        WriteMap(json, version);
        json.WriteStartObject("ore:describes");
        FieldsJson.Write(json, version, context);
        AggregationJson.Write(json, version);
        await WriteFilesAsync(json, version, cancellationToken);
        json.WriteEndObject();
        context.Write(json);
        json.WriteEndObject();
        await json.FlushAsync(cancellationToken);
    }

    private static void WriteMap(Utf8JsonWriter json, ExportedVersion version)
    {
        json.Text("dcterms:modified", version.ExportedAt.IsoDay());
        json.Text("dcterms:creator", version.Installation.Name);
        json.Text("@type", "ore:ResourceMap");
        json.Text("schema:additionalType", FormatVersion);
        json.WriteStartObject("dvcore:generatedBy");
        json.Text("@type", "schema:SoftwareApplication");
        json.Text("schema:name", "Quire");
        json.Text("schema:version", version.Installation.SoftwareVersion);
        json.WriteEndObject();
        var address = $"{version.Installation.SiteUrl}/api/datasets/export?exporter=OAI_ORE";
        json.Text("@id", $"{address}&persistentId={version.PersistentUrl}");
    }

    private static async Task WriteFilesAsync(Utf8JsonWriter json, ExportedVersion version, CancellationToken cancellationToken)
    {
        json.WriteStartArray("ore:aggregates");
        await foreach (var file in version.Files.WithCancellation(cancellationToken))
        {
            ResourceJson.Write(json, file, version);
            await json.FlushWhenLargeAsync(cancellationToken);
        }

        json.WriteEndArray();
        json.WriteStartArray("schema:hasPart");
        await foreach (var file in version.Files.WithCancellation(cancellationToken))
        {
            json.Item(ResourceJson.IdOf(file, version));
            await json.FlushWhenLargeAsync(cancellationToken);
        }

        json.WriteEndArray();
    }
}
