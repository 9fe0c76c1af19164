using System.Globalization;
using System.Net;
using System.Text;
using Quire.Api.Http;
using Quire.Domain.Datasets;
using Quire.Domain.Files;
using Quire.Repository.Files.Listing;

namespace Quire.Api.Datasets;

/// <summary>
/// Renders a folder of a version as a page of links, which programs that mirror web sites follow. Addresses are without host, so
/// that they work behind whatever proxy the page came through; those of files end in folder and id, as the copies shall.
/// </summary>
internal static class FolderPage
{
    /// <param name="view">What the folder holds.</param>
    /// <param name="folder">The folder; empty for the top.</param>
    /// <param name="page">Which page of it, from 0.</param>
    /// <param name="original">Whether the links ask for files as they were uploaded.</param>
    public static string Of(FolderView view, string folder, int page, bool original)
    {
        var version = view.Version.State == VersionState.Draft ? "Draft Version" : $"v. {view.Version.Number}";
        var html = new StringBuilder(
            $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8"/>
            <title>Index of folder /{Encoded(folder)}</title>
            </head>
            <body>
            <h1>Index of folder /{Encoded(folder)} in dataset {Encoded(
                $"{view.Version.Dataset.Object.PersistentId}"
            )} ({version})</h1>
            <table>
            <tr><th>Name</th><th>Last Modified</th><th>Size</th><th>Description</th></tr>

            """
        );
        foreach (var name in view.Folders)
        {
            var path = folder.Length == 0 ? name : $"{folder}/{name}";
            Row(html, FolderAddress(view, path, page: 0, original), $"{name}/", "-", "-", "");
        }

        foreach (var file in view.Files)
        {
            var entry = file.Entry;
            var id = entry.FileId.ToString(CultureInfo.InvariantCulture);
            var changed = entry.File.Object.CreatedAt.ToString("d-MMMM-yyyy HH:mm", CultureInfo.InvariantCulture);
            Row(
                html,
                FolderInPath.Of(entry.DirectoryLabel, id),
                entry.Label,
                changed,
                ByteSize.Text(original ? entry.File.Size : entry.ShownSize),
                entry.Description ?? ""
            );
        }

        html.Append("</table>\n");
        if (view.HasMore)
        {
            html.Append($"<p><a href=\"{Encoded(FolderAddress(view, folder, page + 1, original))}\">Next page</a></p>\n");
        }

        return html.Append("</body>\n</html>\n").ToString();
    }

    private static void Row(StringBuilder html, string address, string name, string changed, string size, string description) =>
        html.Append(
            $"<tr><td><a href=\"{Encoded(address)}\">{Encoded(name)}</a></td><td>{changed}</td><td>{size}</td>"
                + $"<td dir=\"auto\">{Encoded(description)}</td></tr>\n"
        );

    private static string FolderAddress(FolderView view, string folder, int page, bool original) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"/api/datasets/{view.Version.DatasetId}/dirindex/?version={view.Version.Number?.ToString() ?? ":draft"}"
        )
        + $"&folder={Uri.EscapeDataString(folder)}"
        + (original ? "&original=true" : "")
        + (page > 0 ? string.Create(CultureInfo.InvariantCulture, $"&page={page}") : "");

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
