using Quire.Exports.Writing;

namespace Quire.Exports.Html;

/// <summary>Writes a version as a page that needs nothing else: no script, no image, no style from elsewhere.</summary>
internal static class CodebookPage
{
    // The size and the order of pages in print are the reader's.
    private const string Style = """
        body { font: 1rem/1.5 system-ui, sans-serif; color: #1b1b1b; background: #fff; margin: 0 auto; max-width: 64rem; padding: 1rem; }
        h1, h2, h3, h4 { line-height: 1.2; overflow-wrap: anywhere; }
        h2 { border-bottom: 2px solid #555; margin-top: 2.5rem; }
        a { color: #0b4f8a; overflow-wrap: anywhere; }
        dl { display: grid; grid-template-columns: minmax(8rem, 14rem) 1fr; gap: .25rem 1rem; }
        dt { font-weight: 600; grid-column: 1; overflow-wrap: anywhere; }
        dd { grid-column: 2; margin: 0; white-space: pre-line; overflow-wrap: anywhere; }
        table { border-collapse: collapse; width: 100%; margin: .5rem 0; }
        th, td { border-bottom: 1px solid #bbb; padding: .2rem .5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
        article { border-top: 1px solid #bbb; break-inside: avoid; }
        @media print { body { max-width: none; padding: 0; font-size: 10pt; } nav { display: none; } thead { display: table-header-group; } }
        """;

    public static async Task WriteAsync(ExportedVersion version, Stream output, CancellationToken cancellationToken)
    {
        var html = new HtmlOutput(output);
        var title = version.Metadata.Text("title") ?? VersionFacts.Unavailable;
        html.Markup("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\" />\n")
            .Markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n")
            .Element("title", title)
            .Markup($"<style>\n{Style}\n</style>\n</head>\n<body>\n");
        WriteHeader(html, version, title);
        html.Markup("<nav><ul><li><a href=\"#study\">Study</a></li><li><a href=\"#terms\">Terms</a></li>")
            .Markup("<li><a href=\"#files\">Files</a></li><li><a href=\"#variables\">Variables</a></li></ul></nav>\n<main>\n");
        await StudyPart.WriteAsync(html, version, cancellationToken);
        TermsPart.Write(html, version);
        await FilesPart.WriteAsync(html, version, cancellationToken);
        await VariablesPart.WriteAsync(html, version, cancellationToken);
        html.Markup("</main>\n</body>\n</html>\n");
        await html.FlushAsync(cancellationToken);
    }

    private static void WriteHeader(HtmlOutput html, ExportedVersion version, string title)
    {
        html.Markup("<header>\n<p>Codebook</p>\n").Element("h1", title).Element("p", version.Citation);
        html.Markup("<dl>\n<dt>Identifier</dt><dd>")
            .Link(version.PersistentUrl, version.PersistentId.ToString())
            .Markup("</dd>\n")
            .Term("Version", version.IsDeaccessioned() ? $"{version.FriendlyNumber()} (withdrawn)" : version.FriendlyNumber())
            .Term("Withdrawn because", version.DeaccessionNote)
            .Term("First published", version.PublicationDate?.Iso())
            .Term("This version published", version.ReleaseTime?.IsoDay())
            .Term("Publisher", version.Installation.Name)
            .Term("Fingerprint (UNF)", version.Unf)
            .Markup("</dl>\n</header>\n");
    }
}
