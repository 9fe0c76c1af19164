using Quire.Tabular.Excel;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Tests.Excel;

/// <summary>What stands in cells, in all the ways programs write it, is what the table holds.</summary>
public sealed class ExcelTableTests
{
    private const string Header = "<row r='1'><c r='A1' t='inlineStr'><is><t>a</t></is></c></row>";

    [Fact]
    public void Cells_of_all_types_are_read_without_spans()
    {
        var file = new XlsxFile()
            .Texts("<si><t>my_first name</t></si>", "<si><r><t>in </t></r><r><t>pieces</t></r><rPh><t>no</t></rPh></si>", "<si/>")
            .Rows(
                "<row><c t='s'><v>0</v></c><c t='inlineStr'><is><t>b</t></is></c><c t='str'><f>x</f><v>c</v></c></row>"
                    + "<row><c t='s'><v>1</v></c><c t='b'><v>1</v></c><c><f>1+1</f><v>2</v></c></row>"
                    + "<row><c t='s'><v>2</v></c><c t='b'><v>0</v></c><c t='e'><v>#N/A</v></c></row>"
                    + "<row><c t='inlineStr'><is><t xml:space='preserve'> x_x000A_y</t></is></c><c r='C4'><v>1E-5</v></c></row>"
            );
        using var table = new ExcelTable(file.ToStream());

        Assert.Equal(
            ["myfirstname my_first name Character", "b b Numeric", "c c Numeric"],
            table.Variables.Select(v => $"{v.Name} {v.Label} {v.Type}")
        );
        Assert.Equal(
            [
                ["in pieces", "1.0", "2.0"],
                ["", "0.0", null],
                [" x\ny", null, "1.0E-5"],
            ],
            TableText.Rows(table)
        );
    }

    [Fact]
    public void Days_and_times_are_told_by_their_style()
    {
        var file = new XlsxFile()
            .Formats("dd/mm/yyyy", "yyyy\\-mm\\-dd hh:mm", "h:mm AM/PM", "[h]:mm", "0.00", "[$-409]mmm&quot;d&quot;yy;@")
            .Rows(
                Row(1, "a b c d e f".Split(' ').Select(n => $"<c t='inlineStr'><is><t>{n}</t></is></c>"))
                    + Row(2, [Cell(0, 1), Cell(1, 43000.5), Cell(2, 0.25), Cell(3, 1.5), Cell(4, 1), Cell(5, 61)])
                    + Row(3, [Cell(0, 59), Cell(1, 43000), Cell(2, 0.75), Cell(3, 0.5), Cell(4, 2), Cell(5, 43000)])
            );
        using var table = new ExcelTable(file.ToStream());

        Assert.Equal(
            ["yyyy-MM-dd", "yyyy-MM-dd HH:mm:ss", "HH:mm:ss", null, null, "yyyy-MM-dd"],
            table.Variables.Select(v => v.Format)
        );
        Assert.Equal(
            [
                ["1900-01-01", "2017-09-22 12:00:00", "06:00:00", "1.5", "1.0", "1900-03-01"],
                ["1900-02-28", "2017-09-22 00:00:00", "18:00:00", "0.5", "2.0", "2017-09-22"],
            ],
            TableText.Rows(table)
        );
    }

    [Fact]
    public void Days_are_counted_from_1904_where_the_workbook_says_so()
    {
        var file = new XlsxFile()
            .Replace("xl/workbook.xml", "<sheets>", "<workbookPr date1904='1'/><sheets>")
            .Formats("yyyy-mm-dd")
            .Rows(Header + Row(2, [Cell(0, 0)]) + "<row><c t='d' s='0'><v>2020-02-29</v></c></row>");
        using var table = new ExcelTable(file.ToStream());
        Assert.Equal(
            [
                ["1904-01-01"],
                ["2020-02-29"],
            ],
            TableText.Rows(table)
        );
    }

    [Theory]
    [InlineData("<c s='0'><v>5</v></c>", "<c><v>7</v></c>", VariableType.Numeric, "5.0", "7.0")]
    [InlineData("<c s='0'><v>60</v></c>", "<c s='0'><v>61</v></c>", VariableType.Numeric, "60.0", "61.0")]
    [InlineData("<c s='0'><v>5</v></c>", "<c t='str'><v>later</v></c>", VariableType.Character, "1900-01-05", "later")]
    [InlineData("<c><v>0.10</v></c>", "<c t='str'><v>x</v></c>", VariableType.Character, "0.10", "x")]
    [InlineData("<c t='str'><v>12</v></c>", "<c t='str'><v>NA</v></c>", VariableType.Numeric, "12.0", null)]
    [InlineData("<c t='str'><v>-inf</v></c>", "<c t='str'><v>null</v></c>", VariableType.Numeric, "-Inf", "0")]
    [InlineData("<c t='str'><v>.</v></c>", "<c t='str'><v>x</v></c>", VariableType.Character, null, "x")]
    public void Columns_of_unlike_cells_lose_nothing(string first, string second, VariableType type, string? one, string? two)
    {
        var file = new XlsxFile().Formats("yyyy-mm-dd").Rows($"{Header}<row>{first}</row><row>{second}</row>");
        using var table = new ExcelTable(file.ToStream());
        Assert.Equal(type, table.Variables[0].Type);
        Assert.Equal(
            [
                [one],
                [two],
            ],
            TableText.Rows(table)
        );
    }

    [Fact]
    public void Names_that_lack_or_are_there_twice_are_made_and_noted()
    {
        var file = new XlsxFile()
            .Replace("xl/workbook.xml", "</sheets>", "<sheet name='Second' r:id='r9'/></sheets>")
            .Rows(
                "<row><c r='B1' t='inlineStr'><is><t>x</t></is></c><c t='inlineStr'><is><t>x</t></is></c></row>"
                    + "<row/><row><c r='AB3'><v>1</v></c></row><row><c r='A4' s='3'/></row><row r='90'/>"
            );
        using var table = new ExcelTable(file.ToStream());

        Assert.Equal(["A", "x", "x_2", "D"], table.Variables.Take(4).Select(v => v.Name));
        Assert.Equal("AB", table.Variables[^1].Name);
        Assert.Equal(2, table.RowCount);
        Assert.Contains("Column C has the name of another one, x, and was called x_2.", table.Notes.Select(n => n.Text));
        Assert.Contains("The file has 2 sheets, of which 'First' was read.", table.Notes.Select(n => n.Text));
    }

    [Fact]
    public void Points_in_time_in_letters_are_those_before_the_day_that_was_none_too()
    {
        string[] points = ["1900-01-01T00:00:00", "1900-02-28T12:30:00", "1900-03-01T00:00:00"];
        var file = new XlsxFile().Rows(Header + string.Concat(points.Select(p => $"<row><c t='d'><v>{p}</v></c></row>")));
        using var table = new ExcelTable(file.ToStream());
        Assert.Equal(points.Select(p => p.Replace('T', ' ')), TableText.Rows(table).Select(r => r[0]));
    }

    private static string Row(int number, IEnumerable<string> cells) => $"<row r='{number}'>{string.Concat(cells)}</row>";

    private static string Cell(int style, double number) => FormattableString.Invariant($"<c s='{style}'><v>{number}</v></c>");
}
