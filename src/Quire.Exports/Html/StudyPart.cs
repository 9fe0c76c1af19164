using System.Collections.Immutable;
using Quire.Domain.Metadata;
using Quire.Exports.Text;
using Quire.Exports.Writing;

namespace Quire.Exports.Html;

/// <summary>The metadata, block by block, under the titles the blocks give their fields.</summary>
internal static class StudyPart
{
    public static async Task WriteAsync(HtmlOutput html, ExportedVersion version, CancellationToken cancellationToken)
    {
        html.Markup("<section id=\"study\">\n<h2>Study</h2>\n");
        foreach (var block in version.Schema.Blocks)
        {
            var begun = false;
            foreach (var field in block.Fields)
            {
                if (!VisibleFields.TryGet(version, field, out var value))
                {
                    continue;
                }

                if (!begun)
                {
                    begun = true;
                    html.Element("h3", block.DisplayName).Markup("<dl>\n");
                }

                html.Element("dt", field.Title);
                Write(html, field, value);
                await html.FlushWhenLargeAsync(cancellationToken);
            }

            html.Markup(begun ? "</dl>\n" : "");
        }

        html.Markup("</section>\n");
    }

    private static void Write(HtmlOutput html, FieldType field, FieldValue value)
    {
        switch (value)
        {
            case FieldValue.Values values:
                foreach (var text in values.Items)
                {
                    html.Markup("<dd>");
                    WriteText(html, field, text);
                    html.Markup("</dd>\n");
                }

                break;
            case FieldValue.Compounds compounds:
                foreach (var compound in compounds.Items)
                {
                    html.Markup("<dd>");
                    WriteParts(html, field, compound);
                    html.Markup("</dd>\n");
                }

                break;
        }
    }

    private static void WriteParts(HtmlOutput html, FieldType field, CompoundValue compound)
    {
        var begun = false;
        foreach (var child in field.Children)
        {
            foreach (var text in compound.Children.GetValueOrDefault(child.Name, ImmutableArray<string>.Empty))
            {
                html.Markup(begun ? "<br />" : "").Text(child.Title).Markup(": ");
                WriteText(html, child, text);
                begun = true;
            }
        }
    }

    // Of the markup people may use in long texts the words are kept.
    private static void WriteText(HtmlOutput html, FieldType field, string text)
    {
        _ = field.Kind switch
        {
            FieldKind.Url => html.Link(text, text),
            FieldKind.Textbox => html.Text(PlainText.Of(text)),
            _ => html.Text(text),
        };
    }
}
