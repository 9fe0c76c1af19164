using System.Globalization;
using Quire.Domain.Identifiers;
using Quire.Exports.Writing;

namespace Quire.Exports.DataCite;

/// <summary>
/// The whole record. A deaccessioned dataset keeps only what DataCite demands, filled with the code for unavailable, so that
/// its identifier goes on resolving without telling what was withdrawn.
/// </summary>
internal static class DataCiteDocument
{
    /// <summary>DataCite accepts nothing but four digits; these are its own for a year that is not known.</summary>
    private const string UnknownYear = "9999";

    public static async Task WriteAsync(
        ExportedVersion version,
        Kernel kernel,
        int? year,
        Stream output,
        CancellationToken cancellationToken
    )
    {
        await using var xml = new XmlOutput(output, prefix: null, Kernel.Namespace);
        await xml.StartRootAsync(null, "resource", Kernel.Namespace, $"{Kernel.Namespace} {kernel.SchemaLocation}");
        await WriteIdentifierAsync(xml, version.PersistentId, version.PersistentUrl);
        if (version.IsDeaccessioned())
        {
            await WriteTombstoneAsync(xml, GeneralType(version));
        }
        else
        {
            await WriteDescriptionAsync(xml, version, kernel, year, cancellationToken);
        }

        await xml.FinishAsync();
    }

    public static async Task WriteIdentifierAsync(XmlOutput xml, PersistentId pid, string url)
    {
        var (type, value) = pid.Protocol switch
        {
            "doi" => ("DOI", $"{pid.Authority}/{pid.Identifier}"),
            "hdl" => ("Handle", $"{pid.Authority}/{pid.Identifier}"),
            _ => ("URL", url),
        };
        await xml.ElementAsync("identifier", value, ("identifierType", type));
    }

    public static async Task WriteTombstoneAsync(XmlOutput xml, string generalType)
    {
        await Agents.WriteUnavailableCreatorAsync(xml);
        await WriteTitlesAsync(xml, VersionFacts.Unavailable, null, []);
        await xml.ElementAsync("publisher", VersionFacts.Unavailable);
        await xml.ElementAsync("publicationYear", UnknownYear);
        await WriteResourceTypeAsync(xml, generalType, "");
        xml.BeginSection("descriptions");
        await xml.ElementAsync("description", VersionFacts.Unavailable, ("descriptionType", "Abstract"));
        await xml.EndSectionAsync();
    }

    private static async Task WriteDescriptionAsync(
        XmlOutput xml,
        ExportedVersion version,
        Kernel kernel,
        int? year,
        CancellationToken cancellationToken
    )
    {
        var metadata = version.Metadata;
        await Agents.WriteCreatorsAsync(xml, version, kernel);
        await WriteTitlesAsync(
            xml,
            metadata.Text("title") ?? VersionFacts.Unavailable,
            metadata.Text("subtitle"),
            metadata.Texts("alternativeTitle")
        );
        await xml.ElementAsync("publisher", version.Installation.Name);
        await xml.ElementAsync("publicationYear", Year(year ?? version.ExportedAt.Year));
        await Subjects.WriteAsync(xml, version);
        await Agents.WriteContributorsAsync(xml, version, kernel);
        await Dates.WriteAsync(xml, version);
        await xml.ElementAsync("language", Languages.CodeOf(version));
        await WriteResourceTypeAsync(xml, GeneralType(version), string.Join(';', metadata.Texts("kindOfData")));
        await Relations.WriteAlternateAsync(xml, version);
        await Relations.WriteRelatedAsync(xml, version, kernel, cancellationToken);
        var rights = await WriteSizesAndFormatsAsync(xml, version, cancellationToken);
        await xml.ElementAsync("version", version.FriendlyNumber());
        await Rights.WriteAsync(xml, version, kernel, rights);
        await Texts.WriteAsync(xml, version);
        await Places.WriteAsync(xml, version);
        await Funding.WriteAsync(xml, version, kernel);
    }

    private static string GeneralType(ExportedVersion version) =>
        version.DatasetType switch
        {
            "software" => "Software",
            "workflow" => "Workflow",
            "review" => "Other",
            _ => "Dataset",
        };

    public static string Year(int year) => year.ToString("0000", CultureInfo.InvariantCulture);

    private static async Task WriteTitlesAsync(XmlOutput xml, string title, string? subtitle, IEnumerable<string> alternatives)
    {
        xml.BeginSection("titles");
        await xml.ElementAsync("title", title);
        await xml.ElementAsync("title", subtitle, ("titleType", "Subtitle"));
        foreach (var alternative in alternatives)
        {
            await xml.ElementAsync("title", alternative, ("titleType", "AlternativeTitle"));
        }

        await xml.EndSectionAsync();
    }

    private static async Task WriteResourceTypeAsync(XmlOutput xml, string general, string text)
    {
        if (text.Length == 0)
        {
            await xml.EmptyElementAsync("resourceType", ("resourceTypeGeneral", general));
            return;
        }

        await xml.ElementAsync("resourceType", text, ("resourceTypeGeneral", general));
    }

    /// <summary>One walk over the files for sizes, formats and how open they are.</summary>
    private static async Task<string> WriteSizesAndFormatsAsync(
        XmlOutput xml,
        ExportedVersion version,
        CancellationToken cancellationToken
    )
    {
        var rights = new AccessRights(version);
        var formats = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        xml.BeginSection("sizes");
        await foreach (var file in version.Files.WithCancellation(cancellationToken))
        {
            rights.Add(file);
            await xml.ElementAsync("size", file.Size.ToString(CultureInfo.InvariantCulture));
            if (seen.Add(file.ContentType))
            {
                formats.Add(file.ContentType);
            }
        }

        await xml.EndSectionAsync();
        xml.BeginSection("formats");
        await xml.ElementsAsync("format", formats);
        await xml.EndSectionAsync();
        return rights.Uri;
    }
}
