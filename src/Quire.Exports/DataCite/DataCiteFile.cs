using System.Globalization;
using Quire.Exports.Text;
using Quire.Exports.Writing;

namespace Quire.Exports.DataCite;

/// <summary>
/// DataCite metadata, kernel 4.5, of a single file: what is sent when a file is registered under an identifier of its own. Who
/// made it, who paid for it and its terms are those of its dataset, which it says it is part of.
/// </summary>
public static class DataCiteFile
{
    /// <summary>Writes the record; the file must have an identifier.</summary>
    /// <param name="version">The newest version the file can be read of; one that was withdrawn tells nothing but that.</param>
    /// <param name="file">The file as that version describes it.</param>
    /// <param name="output">Where the XML goes, in UTF-8.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task WriteAsync(
        ExportedVersion version,
        ExportedFile file,
        Stream output,
        CancellationToken cancellationToken = default
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        var pid = file.PersistentId ?? throw new ArgumentException("A file without an identifier.", nameof(file));
        await using var xml = new XmlOutput(output, prefix: null, Kernel.Namespace);
        await xml.StartRootAsync(null, "resource", Kernel.Namespace, $"{Kernel.Namespace} {Kernel.V45.SchemaLocation}");
        await DataCiteDocument.WriteIdentifierAsync(xml, pid, file.PersistentUrl!);
        if (version.IsDeaccessioned())
        {
            await DataCiteDocument.WriteTombstoneAsync(xml, "Dataset");
        }
        else
        {
            await WriteDescriptionAsync(xml, version, file);
        }

        await xml.FinishAsync();
    }

    private static async Task WriteDescriptionAsync(XmlOutput xml, ExportedVersion version, ExportedFile file)
    {
        var kernel = Kernel.V45;
        await Agents.WriteCreatorsAsync(xml, version, kernel);
        xml.BeginSection("titles");
        await xml.ElementAsync("title", file.Label);
        await xml.EndSectionAsync();
        await xml.ElementAsync("publisher", version.Installation.Name);
        await xml.ElementAsync(
            "publicationYear",
            DataCiteDocument.Year(file.PublicationDate?.Year ?? version.CitedYear() ?? version.ExportedAt.Year)
        );
        xml.BeginSection("subjects");
        await xml.ElementsAsync("subject", file.TabularTags);
        await xml.EndSectionAsync();
        await WriteDatesAsync(xml, version, file);
        await xml.EmptyElementAsync("resourceType", ("resourceTypeGeneral", "Dataset"));
        await Relations.WriteIsPartOfAsync(xml, version);
        xml.BeginSection("sizes");
        await xml.ElementAsync("size", file.Size.ToString(CultureInfo.InvariantCulture));
        await xml.EndSectionAsync();
        xml.BeginSection("formats");
        await xml.ElementAsync("format", file.ContentType);
        await xml.EndSectionAsync();
        await xml.ElementAsync("version", version.FriendlyNumber());
        var rights = new AccessRights(version);
        rights.Add(file);
        await Rights.WriteAsync(xml, version, kernel, rights.Uri);
        xml.BeginSection("descriptions");
        await xml.ElementAsync("description", PlainText.Of(file.Description), ("descriptionType", "Abstract"));
        await xml.EndSectionAsync();
        await Funding.WriteAsync(xml, version, kernel);
    }

    private static async Task WriteDatesAsync(XmlOutput xml, ExportedVersion version, ExportedFile file)
    {
        var (available, released) = (file.PublicationDate?.Iso(), version.ReleaseTime?.IsoDay());
        xml.BeginSection("dates");
        await xml.ElementAsync("date", available, ("dateType", "Available"));
        await xml.ElementAsync("date", released == available ? null : released, ("dateType", "Updated"));
        await xml.EndSectionAsync();
    }
}
