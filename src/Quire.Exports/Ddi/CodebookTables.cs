using System.Globalization;
using Quire.Exports.Writing;

namespace Quire.Exports.Ddi;

/// <summary>The files of a version that are tables, and after all of them their variables.</summary>
internal static class CodebookTables
{
    private const string NoteType = "Dataverse:UNF";

    public static async Task WriteAsync(XmlOutput xml, ExportedVersion version, CancellationToken cancellationToken)
    {
        await foreach (var file in version.TableFiles.WithCancellation(cancellationToken))
        {
            await WriteFileAsync(xml, file, version.Installation.SiteUrl);
        }

        xml.BeginSection("dataDscr");
        var variables = new VariableXml(xml, NoteType, DdiSections.All);
        await foreach (var group in version.VariableGroups.WithCancellation(cancellationToken))
        {
            await variables.WriteAsync(group);
        }

        await foreach (var (file, table) in version.Tables.WithCancellation(cancellationToken))
        {
            foreach (var variable in table?.Variables ?? [])
            {
                cancellationToken.ThrowIfCancellationRequested();
                await variables.WriteAsync(variable, file.Id);
            }

            await xml.FlushAsync();
        }

        await xml.EndSectionAsync();
    }

    private static async Task WriteFileAsync(XmlOutput xml, ExportedFile file, string siteUrl)
    {
        var id = file.Id.ToString(CultureInfo.InvariantCulture);
        await xml.StartAsync("fileDscr", ("ID", "f" + id), ("URI", $"{siteUrl}/api/access/datafile/{id}"));
        await xml.StartAsync("fileTxt");
        await xml.ElementAsync("fileName", file.Label);
        if (file.Dimensions is { } table)
        {
            await TableNotes.DimensionsAsync(xml, table.Rows, table.Variables);
        }

        await xml.ElementAsync("fileType", file.ContentType);
        await xml.EndAsync();
        await TableNotes.FingerprintAsync(xml, file.Dimensions is null ? null : file.Unf);
        await TableNotes.TagsAsync(xml, file.TabularTags);
        await TableNotes.DescriptionAsync(xml, file.Description);
        await xml.EndAsync();
    }
}
