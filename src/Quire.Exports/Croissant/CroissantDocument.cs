using System.Globalization;
using System.Text.Json;
using Quire.Exports.Citations;
using Quire.Exports.SchemaOrg;
using Quire.Exports.Text;
using Quire.Exports.Writing;

namespace Quire.Exports.Croissant;

/// <summary>Writes a version as a Croissant dataset; safe to put into a page as it is.</summary>
internal static class CroissantDocument
{
    /// <param name="version">What is written.</param>
    /// <param name="withFiles">Whether files and tables are told of.</param>
    /// <param name="output">Receives the bytes; it is left open.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    public static async Task WriteAsync(
        ExportedVersion version,
        bool withFiles,
        Stream output,
        CancellationToken cancellationToken
    )
    {
        await using var json = JsonOutput.CreateEmbeddable(output);
        json.WriteStartObject();
        CroissantContext.Write(json);
        WriteDataset(json, version);
        if (withFiles)
        {
            var ids = await CroissantIds.OfAsync(version, cancellationToken);
            await FileObjects.WriteAsync(json, version, ids, cancellationToken);
            await RecordSets.WriteAsync(json, version, ids, cancellationToken);
        }

        json.WriteEndObject();
        await json.FlushAsync(cancellationToken);
    }

    private static void WriteDataset(Utf8JsonWriter json, ExportedVersion version)
    {
        json.Text("@type", "sc:Dataset");
        json.Text("conformsTo", "http://mlcommons.org/croissant/1.1");
        json.Text("name", Title(version));
        json.Text("url", version.PersistentUrl);
        Authors.Write(json, "creator", version);
        json.Text("description", DatasetParts.Description(version));
        json.Texts("keywords", DatasetParts.Keywords(version));
        json.Text("license", version.LicenseUri());
        json.Text("datePublished", version.PublicationDate?.Iso());
        json.Text("dateModified", (version.ReleaseTime ?? version.LastUpdateTime).IsoDay());
        DatasetParts.WriteNamed(
            json,
            "includedInDataCatalog",
            "DataCatalog",
            version.Installation.Name,
            version.Installation.SiteUrl
        );
        DatasetParts.WriteNamed(json, "publisher", "Organization", version.Installation.Name, url: null);
        json.Text("version", version.FriendlyNumber());
        json.Text("citeAs", Citation(version));
        DatasetParts.WriteFunders(json, version);
        json.Texts("spatialCoverage", DatasetParts.Places(version));
        DatasetParts.WriteCitations(json, version);
        json.Texts("temporalCoverage", DatasetParts.Periods(version));
    }

    // A title is no markup, whatever it looks like, and every dataset has a name.
    private static string Title(ExportedVersion version) => version.Metadata.Text("title")?.Trim() ?? VersionFacts.Unavailable;

    // BibTeX on one line.
    private static string Citation(ExportedVersion version)
    {
        var year = version.CitedYear()?.ToString(CultureInfo.InvariantCulture);
        var authors = version
            .Metadata.Compounds("author")
            .Select(a => (Name: PlainText.Of(a.Text("authorName")), Scheme: a.Text("authorIdentifierScheme")))
            .Where(a => a.Name.Length > 0)
            .Select(a => AgentName.Parse(a.Name, a.Scheme).Full);
        (string Name, string? Value)[] members =
        [
            ("author", string.Join(" and ", authors)),
            ("publisher", version.Installation.Name),
            ("title", Title(version)),
            ("year", year),
            ("url", version.PersistentUrl),
        ];
        var told = members.Where(m => !string.IsNullOrEmpty(m.Value)).Select(m => $"{m.Name} = {{{Escaped(m.Value!)}}}");
        return $"@data{{{version.PersistentId.Identifier}{(year is null ? "" : "_" + year)},{string.Join(',', told)}}}";
    }

    private static string Escaped(string text) => BibTexCitation.Escaped(SafeText.ForXml(text));
}
