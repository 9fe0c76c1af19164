using System.Globalization;
using Quire.Exports.Writing;

namespace Quire.Exports.Ddi;

/// <summary>
/// The description of one table in the older form of DDI that tools for tables read: namespace
/// <c>http://www.icpsr.umich.edu/DDI</c>, version 2.0.
/// </summary>
public static class TableCodebook
{
    private const string Namespace = "http://www.icpsr.umich.edu/DDI";

    /// <summary>Writes it.</summary>
    /// <param name="table">The table.</param>
    /// <param name="sections">Which parts are wanted.</param>
    /// <param name="output">Receives the bytes; it is left open.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    public static async Task WriteAsync(
        DescribedTable table,
        DdiSections sections,
        Stream output,
        CancellationToken cancellationToken = default
    )
    {
        await using var xml = new XmlOutput(output, null, Namespace);
        await xml.StartRootAsync(null, "codeBook", Namespace, null);
        await xml.AttributeAsync("version", "2.0");
        await StudyAsync(xml, table);
        if (sections.Has("fileDscr"))
        {
            await FileAsync(xml, table, sections);
        }

        await xml.StartAsync("dataDscr");
        if (sections.Has("var"))
        {
            var variables = new VariableXml(xml, "VDC:UNF", sections);
            foreach (var group in sections.Has("varGrp") ? table.Table.Groups : [])
            {
                await variables.WriteAsync(group);
            }

            foreach (var variable in table.Table.Variables)
            {
                cancellationToken.ThrowIfCancellationRequested();
                await variables.WriteAsync(variable, table.FileId);
            }
        }

        await xml.EndAsync();
        await xml.FinishAsync();
    }

    private static async Task StudyAsync(XmlOutput xml, DescribedTable table)
    {
        await xml.StartAsync("stdyDscr");
        await xml.StartAsync("citation");
        await xml.StartAsync("titlStmt");
        await xml.ElementAsync("titl", table.Title);
        await xml.ElementAsync("IDNo", table.Identifier, ("agency", table.Agency));
        await xml.EndAsync();
        await xml.StartAsync("rspStmt");
        await xml.ElementAsync("AuthEnty", table.Authors);
        await xml.EndAsync();
        await xml.ElementAsync("biblCit", table.Citation);
        await xml.EndAsync();
        await xml.EndAsync();
    }

    private static async Task FileAsync(XmlOutput xml, DescribedTable table, DdiSections sections)
    {
        await xml.StartAsync("fileDscr", ("ID", string.Create(CultureInfo.InvariantCulture, $"f{table.FileId}")));
        if (sections.Has("fileTxt"))
        {
            await xml.StartAsync("fileTxt");
            await xml.ElementAsync("fileName", table.FileName);
            if (sections.Has("dimensns"))
            {
                await TableNotes.DimensionsAsync(xml, table.Table.Rows, table.Table.Variables.Count);
            }

            if (sections.Has("fileType"))
            {
                await xml.ElementAsync("fileType", table.ContentType);
            }

            await xml.EndAsync();
        }

        if (sections.Has("unf"))
        {
            await TableNotes.FingerprintAsync(xml, table.Unf);
        }

        await TableNotes.TagsAsync(xml, sections.Has("tags") ? table.Tags : []);
        await TableNotes.DescriptionAsync(xml, table.Description);
        await xml.EndAsync();
    }
}
