using System.Globalization;
using System.Text.Json;
using Quire.Exports.Text;
using Quire.Exports.Writing;

namespace Quire.Exports.SchemaOrg;

/// <summary>A schema.org Dataset as JSON-LD, for search engines; safe to put into a page as it is.</summary>
public sealed class SchemaOrgExporter : IExporter
{
    public string Name => "schema.org";

    public string DisplayName => "Schema.org JSON-LD";

    public string MediaType => "application/ld+json";

    public bool IsHarvestable => false;

    public bool IsVisibleInUserInterface => true;

    public XmlFormat? Xml => null;

    public async Task WriteAsync(ExportedVersion version, Stream output, CancellationToken cancellationToken = default)
    {
        await using var json = JsonOutput.CreateEmbeddable(output);
        json.WriteStartObject();
        WriteDataset(json, version);
        await Downloads.WriteAsync(json, version, cancellationToken);
        json.WriteEndObject();
        await json.FlushAsync(cancellationToken);
    }

    private static void WriteDataset(Utf8JsonWriter json, ExportedVersion version)
    {
        json.Text("@context", "http://schema.org");
        json.Text("@type", "Dataset");
        json.Text("@id", version.PersistentUrl);
        json.Text("identifier", version.PersistentUrl);
        json.Text("name", PlainText.Of(version.Metadata.Text("title")) is { Length: > 0 } title ? title : null);
        Authors.Write(json, "creator", version);
        Authors.Write(json, "author", version);
        json.Text("datePublished", version.PublicationDate?.Iso());
        json.Text("dateModified", (version.ReleaseTime ?? version.LastUpdateTime).IsoDay());
        json.Text("version", version.Number?.Major.ToString(CultureInfo.InvariantCulture) ?? "DRAFT");
        json.Text("description", DatasetParts.Description(version));
        json.Texts("keywords", DatasetParts.Keywords(version));
        DatasetParts.WriteCitations(json, version);
        json.Texts("temporalCoverage", DatasetParts.Periods(version));
        json.Text("license", version.LicenseUri());
        DatasetParts.WriteNamed(
            json,
            "includedInDataCatalog",
            "DataCatalog",
            version.Installation.Name,
            version.Installation.SiteUrl
        );
        DatasetParts.WriteNamed(json, "publisher", "Organization", version.Installation.Name, url: null);
        DatasetParts.WriteNamed(json, "provider", "Organization", version.Installation.Name, url: null);
        DatasetParts.WriteFunders(json, version);
        json.Texts("spatialCoverage", DatasetParts.Places(version));
    }
}
