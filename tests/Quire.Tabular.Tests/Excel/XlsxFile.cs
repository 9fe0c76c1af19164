using System.IO.Compression;
using System.Text;

namespace Quire.Tabular.Tests.Excel;

/// <summary>A workbook put together part by part, in the fewest words; nothing is made sure of.</summary>
internal sealed class XlsxFile
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly Dictionary<string, string> _parts = new(StringComparer.Ordinal)
    {
        ["_rels/.rels"] = Relations(("officeDocument", "/xl/workbook.xml")),
        ["xl/workbook.xml"] =
            $"<workbook xmlns='{Main}' xmlns:r='{Links}'><sheets><sheet name='First' sheetId='1' r:id='r1'/></sheets></workbook>",
        ["xl/_rels/workbook.xml.rels"] = Relations(
            ("worksheet", "worksheets/sheet1.xml"),
            ("sharedStrings", "sharedStrings.xml"),
            ("styles", "styles.xml")
        ),
    };

    /// <summary>The rows of the first sheet, as elements.</summary>
    public XlsxFile Rows(string rows) =>
        Part("xl/worksheets/sheet1.xml", $"<worksheet xmlns='{Main}'><sheetData>{rows}</sheetData></worksheet>");

    /// <summary>The texts cells share, each with its element.</summary>
    public XlsxFile Texts(params string[] texts) =>
        Part("xl/sharedStrings.xml", $"<sst xmlns='{Main}'>{string.Concat(texts)}</sst>");

    /// <summary>Styles from 0 on, each shown in a format of its own.</summary>
    public XlsxFile Formats(params string[] codes) =>
        Part(
            "xl/styles.xml",
            $"<styleSheet xmlns='{Main}'><numFmts>{string.Concat(codes.Select((c, i) => $"<numFmt numFmtId='{200 + i}' formatCode='{c}'/>"))}"
                + $"</numFmts><cellXfs>{string.Concat(codes.Select((_, i) => $"<xf numFmtId='{200 + i}'/>"))}</cellXfs></styleSheet>"
        );

    public XlsxFile Part(string name, string text)
    {
        _parts[name] = text;
        return this;
    }

    public XlsxFile Replace(string name, string what, string with) =>
        Part(name, _parts[name].Replace(what, with, StringComparison.Ordinal));

    public MemoryStream ToStream(CompressionLevel level = CompressionLevel.Fastest)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in _parts)
            {
                using var part = zip.CreateEntry(name, level).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        file.Position = 0;
        return file;
    }

    private static string Relations(params (string Type, string Target)[] relations) =>
        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
        + string.Concat(relations.Select((r, i) => $"<Relationship Id='r{i + 1}' Type='{Links}/{r.Type}' Target='{r.Target}'/>"))
        + "</Relationships>";
}
