using System.Globalization;
using Quire.Exports.Text;
using Quire.Exports.Writing;

namespace Quire.Exports.Html;

/// <summary>The variables of the tables that are open, table by table.</summary>
internal static class VariablesPart
{
    public static async Task WriteAsync(HtmlOutput html, ExportedVersion version, CancellationToken cancellationToken)
    {
        var begun = false;
        html.Markup("<section id=\"variables\">\n<h2>Variables</h2>\n");
        await foreach (var (file, table) in version.Tables.WithCancellation(cancellationToken))
        {
            begun = true;
            WriteHead(html, file, table);
            if (table is not null)
            {
                await WriteAsync(html, table, cancellationToken);
            }

            html.Markup("</section>\n");
        }

        html.Markup(begun ? "</section>\n" : "<p>There are none.</p>\n</section>\n");
    }

    private static async Task WriteAsync(HtmlOutput html, ExportedTable table, CancellationToken cancellationToken)
    {
        var names = new Dictionary<long, string>();
        foreach (var variable in table.Variables)
        {
            names[variable.Id] = variable.Name;
        }

        await WriteGroupsAsync(html, table.Groups, names, cancellationToken);
        foreach (var variable in table.Variables)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await VariableArticle.WriteAsync(html, variable, names, cancellationToken);
            await html.FlushWhenLargeAsync(cancellationToken);
        }
    }

    private static async Task WriteGroupsAsync(
        HtmlOutput html,
        IReadOnlyList<ExportedGroup> groups,
        IReadOnlyDictionary<long, string> names,
        CancellationToken cancellationToken
    )
    {
        if (groups.Count == 0)
        {
            return;
        }

        html.Markup("<h4>Groups of variables</h4>\n<ul>\n");
        foreach (var group in groups)
        {
            html.Markup("<li>").Text(SafeText.HasContent(group.Label) ? $"{group.Label}: " : "");
            var begun = false;
            foreach (var variable in group.Variables.Where(names.ContainsKey))
            {
                html.Markup(begun ? ", " : " ").Variable(variable, names[variable]);
                begun = true;
                await html.FlushWhenLargeAsync(cancellationToken);
            }

            html.Markup("</li>\n");
        }

        html.Markup("</ul>\n");
    }

    private static void WriteHead(HtmlOutput html, ExportedFile file, ExportedTable? table)
    {
        html.Markup(string.Create(CultureInfo.InvariantCulture, $"<section id=\"f{file.Id}\">\n")).Element("h3", file.Label);
        if (table is null)
        {
            html.Markup("<p>The variables of this file are for those who have access to it.</p>\n");
            return;
        }

        html.Markup("<dl>\n")
            .Term("Cases", table.Rows.ToString(CultureInfo.InvariantCulture))
            .Term("Variables", table.Variables.Count.ToString(CultureInfo.InvariantCulture))
            .Term("Fingerprint (UNF)", file.Unf)
            .Term("Tags", string.Join(", ", file.TabularTags))
            .Markup("</dl>\n");
    }
}
