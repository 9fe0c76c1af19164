using System.Globalization;
using Quire.Exports.Writing;

namespace Quire.Exports.Ddi;

/// <summary>Files whose columns a codebook does not tell.</summary>
internal static class OtherFiles
{
    private const int FlushEvery = 32;

    public static async Task WriteAsync(
        XmlOutput xml,
        ExportedVersion version,
        bool withTables,
        CancellationToken cancellationToken
    )
    {
        var written = 0;
        await foreach (var file in version.Files.WithCancellation(cancellationToken))
        {
            if (withTables && file.IsTabular)
            {
                continue;
            }

            var id = file.Id.ToString(CultureInfo.InvariantCulture);
            await xml.StartAsync(
                "otherMat",
                ("ID", "f" + id),
                ("URI", file.PersistentUrl ?? $"{version.Installation.SiteUrl}/api/access/datafile/{id}"),
                ("level", "datafile")
            );
            await xml.ElementAsync("labl", file.Label);
            await xml.ElementAsync("txt", file.Description);
            await xml.ElementAsync(
                "notes",
                file.ContentType,
                ("level", "file"),
                ("type", "DATAVERSE:CONTENTTYPE"),
                ("subject", "Content/MIME Type")
            );
            await xml.EndAsync();
            if (++written % FlushEvery == 0)
            {
                await xml.FlushAsync();
            }
        }
    }
}
