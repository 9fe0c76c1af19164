using Quire.Tabular.Excel;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Tests.Excel;

/// <summary>Workbooks that claim what they do not have, or unpack to more than is read.</summary>
public sealed class DamagedExcelTests
{
    private const string Row = "<row><c t='inlineStr'><is><t>a</t></is></c></row>";

    [Theory]
    [InlineData("<row><c t='s'><v>3</v></c></row>", "A1 refers to a text")]
    [InlineData("<row><c r='XFE1'><v>3</v></c></row>", "Row 1 has a cell in a column")]
    [InlineData("<row><c><v>3</c></row>", "damaged at line 1")]
    [InlineData("", "first row must name the columns")]
    public void What_is_not_there_is_told_with_its_place(string rows, string words) =>
        Assert.Contains(words, Refused(new XlsxFile().Rows(rows)), StringComparison.Ordinal);

    [Fact]
    public void More_than_is_allowed_is_not_unpacked() =>
        Assert.Contains(
            "Unpacked, xl/worksheets/sheet1.xml has more than 100000 bytes",
            Refused(new XlsxFile().Rows(Row + string.Concat(Enumerable.Repeat("<row/>", 100_000))), 100_000),
            StringComparison.Ordinal
        );

    [Fact]
    public void Cells_that_are_not_written_out_count_as_if_they_were()
    {
        var far = string.Concat(Enumerable.Repeat("<row><c r='XFD1'><v>1</v></c></row>", 7));
        Assert.Contains(
            "Unpacked, the table has more than 100000 bytes",
            Refused(new XlsxFile().Rows(Row + far), 100_000),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_text_counts_for_each_cell_that_refers_to_it()
    {
        var shared = new XlsxFile().Texts($"<si><t>{new string('x', 20_000)}</t></si>");
        var cells = string.Concat(Enumerable.Repeat("<row><c t='s'><v>0</v></c></row>", 7));
        Assert.Contains(
            "Unpacked, the table has more than 100000 bytes",
            Assert
                .Throws<TableFormatException>(() =>
                    new ExcelTable(shared.Rows(Row + cells).ToStream(), new() { MaxUnpackedBytes = 100_000 })
                )
                .Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_tag_or_text_without_end_is_refused()
    {
        var blanks = new string(' ', 3_000_000);
        Assert.Contains(
            "tag or text of more",
            Refused(new XlsxFile().Rows($"{Row}<row x='{blanks}'/>")),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "tag or text of more",
            Refused(new XlsxFile().Rows($"{Row}<row>{blanks}</row>")),
            StringComparison.Ordinal
        );
        // In such a text a tag is a text.
        var tags = string.Concat(Enumerable.Repeat("<row/>", 500_000));
        Assert.Contains(
            "tag or text of more",
            Refused(new XlsxFile().Rows($"{Row}<row><![CDATA[{tags}]]></row>")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Elements_within_each_other_are_counted() =>
        Assert.Contains(
            "within each other",
            Refused(new XlsxFile().Rows(Row + string.Concat(Enumerable.Repeat("<row>", 100_000)))),
            StringComparison.Ordinal
        );

    [Fact]
    public void Names_of_elements_are_counted() =>
        Assert.Contains(
            "too many names",
            Refused(new XlsxFile().Rows(Row + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<x{i}/>")))),
            StringComparison.Ordinal
        );

    [Fact]
    public void Entities_are_not_known() =>
        Assert.Contains(
            "is damaged at line",
            Refused(
                new XlsxFile().Part(
                    "xl/worksheets/sheet1.xml",
                    "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><worksheet><sheetData>&a;</sheetData></worksheet>"
                )
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_workbook_without_sheets_is_refused() =>
        Assert.Contains(
            "no sheet",
            Refused(new XlsxFile().Rows(Row).Replace("xl/workbook.xml", "r:id='r1'", "r:id='r2'")),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(4)]
    [InlineData(8)]
    [InlineData(16)]
    public void A_list_of_parts_that_a_longer_record_puts_elsewhere_is_bounded(int full)
    {
        // The parts, far from the end, then a longer record and where it stands, then the end with a place that is full.
        var parts = new XlsxFile().Rows(Row).ToStream().ToArray();
        var list = BitConverter.ToUInt32(parts, parts.Length - 6);
        var file = new MemoryStream();
        file.Write(parts.AsSpan(0, parts.Length - 22));
        file.Write(new byte[17 * 1024 * 1024]);
        var at = file.Position;
        file.Write([0x50, 0x4B, 6, 6, .. new byte[44], .. BitConverter.GetBytes((ulong)list)]);
        file.Write([0x50, 0x4B, 6, 7, .. new byte[4], .. BitConverter.GetBytes(at), 1, 0, 0, 0]);
        byte[] end = [0x50, 0x4B, 5, 6, .. new byte[12], .. BitConverter.GetBytes((uint)file.Position), 0, 0];
        end.AsSpan(full, 4).Fill(0xFF);
        file.Write(end);

        var refusal = Assert.Throws<TableFormatException>(() => new ExcelTable(file));
        Assert.Contains("longer than any program writes", refusal.Message, StringComparison.Ordinal);
    }

    private static string Refused(XlsxFile file, long unpacked = 1L << 30) =>
        Assert
            .Throws<TableFormatException>(() =>
                TableText.Tab(new ExcelTable(file.ToStream(), new() { MaxUnpackedBytes = unpacked }))
            )
            .Message;
}
