using System.Globalization;
using Quire.Exports.Text;
using Quire.Exports.Writing;

namespace Quire.Exports.Html;

/// <summary>The files, one row each.</summary>
internal static class FilesPart
{
    public static async Task WriteAsync(HtmlOutput html, ExportedVersion version, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(version.ExportedAt.UtcDateTime);
        var begun = false;
        html.Markup("<section id=\"files\">\n<h2>Files</h2>\n");
        await foreach (var file in version.Files.WithCancellation(cancellationToken))
        {
            if (!begun)
            {
                begun = true;
                html.Markup("<table>\n<thead><tr><th>File</th><th>Type</th><th>Bytes</th><th>Access</th>")
                    .Markup("<th>Description</th></tr></thead>\n<tbody>\n");
            }

            Write(html, file, version.Installation.SiteUrl, today);
            await html.FlushWhenLargeAsync(cancellationToken);
        }

        html.Markup(begun ? "</tbody>\n</table>\n</section>\n" : "<p>There are none.</p>\n</section>\n");
    }

    private static void Write(HtmlOutput html, ExportedFile file, string siteUrl, DateOnly today)
    {
        var id = file.Id.ToString(CultureInfo.InvariantCulture);
        var address = file.PersistentUrl ?? $"{siteUrl}/file.xhtml?fileId={id}";
        html.Markup("<tr><td>")
            .Link(address, file.DirectoryLabel is { Length: > 0 } folder ? $"{folder}/{file.Label}" : file.Label)
            .Markup("</td><td>")
            .Text(file.FriendlyType ?? file.ContentType)
            .Markup("</td><td>")
            .Text(file.Size.ToString(CultureInfo.InvariantCulture))
            .Markup("</td><td>")
            .Text(AccessOf(file, today))
            .Markup("</td><td>")
            .Text(PlainText.Of(file.Description))
            .Markup("</td></tr>\n");
    }

    private static string AccessOf(ExportedFile file, DateOnly today) =>
        file switch
        {
            { Retention.Date: var last } when last < today => "no longer given out",
            { Embargo.Date: var first } when first > today => $"under embargo until {first.Iso()}",
            { Restricted: true } => "restricted",
            _ => "open",
        };
}
