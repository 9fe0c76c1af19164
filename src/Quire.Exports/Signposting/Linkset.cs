using System.Text.Json;
using Quire.Exports.Text;
using Quire.Exports.Writing;

namespace Quire.Exports.Signposting;

/// <summary>
/// The links of a released version as machines follow them (RFC 9264): from its page to authors, licence, descriptions and files,
/// and from each file back to the page.
/// </summary>
public static class Linkset
{
    /// <summary>Content type of what is written.</summary>
    public const string MediaType = "application/linkset+json";

    /// <summary>
    /// Writes the links to <paramref name="output"/>, which stays open. The files are read twice, one at a time.
    /// </summary>
    public static async Task WriteAsync(ExportedVersion version, Stream output, CancellationToken cancellationToken = default)
    {
        var page = $"{version.Installation.SiteUrl}/dataset.xhtml?persistentId={version.PersistentId}";
        await using var json = JsonOutput.Create(output);
        json.WriteStartObject();
        json.WriteStartArray("linkset");
        json.WriteStartObject();
        json.Text("anchor", page);
        Targets(json, "cite-as", [version.PersistentUrl]);
        Targets(json, "type", ["https://schema.org/AboutPage", "https://schema.org/Dataset"]);
        Targets(json, "author", AuthorsOf(version));
        json.WriteStartObject("license");
        json.Text("href", version.LicenseUri());
        json.WriteEndObject();
        WriteDescriptions(json, version);
        await WriteFilesAsync(json, version, cancellationToken);
        json.WriteEndObject();
        await foreach (var file in version.Files.WithCancellation(cancellationToken))
        {
            json.WriteStartObject();
            json.Text("anchor", DownloadOf(version, file));
            Targets(json, "collection", [page]);
            json.WriteEndObject();
            await json.FlushWhenLargeAsync(cancellationToken);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(cancellationToken);
    }

    private static IReadOnlyList<string> AuthorsOf(ExportedVersion version) =>
        [
            .. version
                .Metadata.Compounds("author")
                .Select(a =>
                    AgentIdentifier.TryCreate(a.Text("authorIdentifierScheme"), a.Text("authorIdentifier"))?.Url
                    ?? WebUri.Normalize(a.Text("authorIdentifier"))
                )
                .OfType<string>(),
        ];

    private static void WriteDescriptions(Utf8JsonWriter json, ExportedVersion version)
    {
        json.WriteStartArray("describedby");
        if (version.PersistentId.Protocol == "doi")
        {
            // What the resolver of DOIs gives to those who ask for it.
            Target(json, version.PersistentUrl, "application/vnd.citationstyles.csl+json");
        }

        foreach (var exporter in Exporters.BuiltIn.All)
        {
            Target(
                json,
                $"{version.Installation.SiteUrl}/api/datasets/export?exporter={exporter.Name}&persistentId={version.PersistentId}",
                exporter.MediaType
            );
        }

        json.WriteEndArray();
    }

    private static async Task WriteFilesAsync(Utf8JsonWriter json, ExportedVersion version, CancellationToken cancellationToken)
    {
        json.WriteStartArray("item");
        await foreach (var file in version.Files.WithCancellation(cancellationToken))
        {
            Target(json, DownloadOf(version, file), file.ContentType);
            await json.FlushWhenLargeAsync(cancellationToken);
        }

        json.WriteEndArray();
    }

    private static string DownloadOf(ExportedVersion version, ExportedFile file) =>
        file.PersistentId is { } pid
            ? $"{version.Installation.SiteUrl}/api/access/datafile/:persistentId?persistentId={pid}"
            : $"{version.Installation.SiteUrl}/api/access/datafile/{file.Id}";

    private static void Targets(Utf8JsonWriter json, string relation, IReadOnlyList<string> addresses)
    {
        if (addresses.Count == 0)
        {
            return;
        }

        json.WriteStartArray(relation);
        foreach (var address in addresses)
        {
            Target(json, address, type: null);
        }

        json.WriteEndArray();
    }

    private static void Target(Utf8JsonWriter json, string address, string? type)
    {
        json.WriteStartObject();
        json.Text("href", address);
        json.Text("type", type);
        json.WriteEndObject();
    }
}
