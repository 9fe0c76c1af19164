using System.Text;
using Quire.Tabular.Delimited;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Tests.Delimited;

public sealed class CsvFormTests
{
    [Theory]
    [InlineData("a,b\n1, x \n", "1\t\" x \"\n")]
    [InlineData("a,b\r\n1,\"x\r\ny\"\r\n", "1\t\"x\r\\ny\"\n")]
    [InlineData("a,b\r1,x\r2,y", "1\t\"x\"\n2\t\"y\"\n")]
    [InlineData("a,b\n1, \"x\"\n", "1\t\" \\\"x\\\"\"\n")]
    [InlineData("a,b\n1,\"x\" \n", "1\t\"x\"\n")]
    [InlineData("a,b\n1,\"\"\n2,x\n", "1\t\"\"\n2\t\"x\"\n")]
    [InlineData("a,b\n1,x\n\n\n", "1\t\"x\"\n")]
    [InlineData("a\nx\n\ny\n", "\"x\"\n\"\"\n\"y\"\n")]
    [InlineData("a,b\n,x\nNA,y\n1,z\n", "\t\"x\"\n\t\"y\"\n1\t\"z\"\n")]
    public void Commas_part_and_blanks_count(string csv, string tab)
    {
        using var table = TableText.Csv(csv);
        Assert.Equal(tab, TableText.Tab(table));
    }

    [Theory]
    [InlineData("a\tb\n1\t x \n", "1\t\"x\"\n")]
    [InlineData("a\tb\n\n1\tx\n\n2\ty\n", "1\t\"x\"\n2\t\"y\"\n")]
    [InlineData("a\tb\n1\t \"x\ty\" \n", "1\t\"x\\ty\"\n")]
    [InlineData("a\tb\n\tx\n", "\t\"x\"\n")]
    public void Tabs_part_and_blanks_around_do_not_count(string tsv, string tab)
    {
        using var table = TableText.Tsv(tsv);
        Assert.Equal(tab, TableText.Tab(table));
    }

    [Theory]
    [InlineData("a,b\n1,2\n3\n", "Reading mismatch, line 2 of the Data file: 2 delimited values expected, 1 found.")]
    [InlineData("a,b\n1,2\n\n3,4\n", "Reading mismatch, line 2 of the Data file: 2 delimited values expected, 1 found.")]
    [InlineData(
        "1,2,3,4,5,6\n1,3,4,5,6,7\n\"1,2\",3,4,5,6,4\n3,1,3,4\n",
        "Reading mismatch, line 3 of the Data file: 6 delimited values expected, 4 found."
    )]
    [InlineData("a,b\n1,\"x\n2,y\n", "A quote that begins on line 2 is not closed.")]
    [InlineData("a,b\n1,\"x\"y\n", "Something follows the closing quote of a field on line 2.")]
    [InlineData("a,b\n1,\"x\n\ny\"z\n", "Something follows the closing quote of a field on line 4.")]
    [InlineData("", "The file is empty: its first line must name the columns.")]
    public void What_is_no_table_is_refused_with_the_place(string csv, string message) =>
        Assert.Equal(message, Assert.Throws<TableFormatException>(() => TableText.Csv(csv)).Message);

    [Fact]
    public void Columns_without_names_or_with_the_same_get_some_and_it_is_said()
    {
        using var table = TableText.Csv("x,,x,V2,x_2\n1,2,3,4,5\n");

        Assert.Equal(["x", "V2_2", "x_3", "V2", "x_2"], table.Variables.Select(v => v.Name));
        Assert.Equal(2, table.Notes.Count);
    }

    [Theory]
    [InlineData("\t1.5", "1.5")]
    [InlineData("1.5\n", "1.5")]
    [InlineData("\r\n -1e3 \t", "-1e3")]
    [InlineData(" 1.5 ", " 1.5 ")]
    [InlineData("\t2017-06-20", "\"\\t2017-06-20\"")]
    [InlineData("2017-06-20\tx", "\"2017-06-20\\tx\"")]
    [InlineData("2017-06-20\n", "\"2017-06-20\\n\"")]
    [InlineData("2017-06-20 10:\t20:30", "\"2017-06-20 10:\\t20:30\"")]
    [InlineData("0x1p3\0d", "\"0x1p3\0d\"")]
    public void Control_characters_stand_in_quotes_or_go(string value, string tab)
    {
        using var table = TableText.Csv($"a,b\n\"{value}\",x\n");
        Assert.Equal($"{tab}\t\"x\"\n", TableText.Tab(table));
    }

    [Fact]
    public void A_number_with_control_characters_before_days_makes_them_texts()
    {
        using var table = TableText.Csv("a,b\n\"\t5\",x\n2017-06-20,y\n");
        Assert.Equal("\"\\t5\"\t\"x\"\n\"2017-06-20\"\t\"y\"\n", TableText.Tab(table));
    }

    [Fact]
    public void Semicolons_and_decimal_commas_are_seen_where_every_record_has_as_many()
    {
        using var table = TableText.Csv("a;b;c\n1,5;x,y;2\n2;z;1.000\n");

        Assert.Equal(["a", "b", "c"], table.Variables.Select(v => v.Name));
        Assert.Equal("1.5\t\"x,y\"\t2\n2\t\"z\"\t1.000\n", TableText.Tab(table));
    }

    [Fact]
    public void A_file_of_commas_with_semicolons_in_it_stays_one()
    {
        using var table = TableText.Csv("a;b,c\n1;2,3\n");
        Assert.Equal(["a;b", "c"], table.Variables.Select(v => v.Name));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public void A_byte_order_mark_is_no_part_of_the_first_name(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        using var file = new MemoryStream([.. encoding.GetPreamble(), .. encoding.GetBytes("ä,b\nö,2\n")]);
        using var table = new DelimitedTable(file, DelimitedForm.Comma);

        Assert.Equal(["ä", "b"], table.Variables.Select(v => v.Name));
        Assert.Equal("\"ö\"\t2\n", TableText.Tab(table));
    }

    [Fact]
    public void A_file_that_is_not_utf8_is_read_as_windows_1252_and_it_is_said()
    {
        using var file = new MemoryStream([.. "a,b\n"u8, 0x80, (byte)',', 0xE4, (byte)'\n']);
        using var table = new DelimitedTable(file, DelimitedForm.Comma);

        Assert.Equal("\"€\"\t\"ä\"\n", TableText.Tab(table));
        Assert.Contains("windows-1252", Assert.Single(table.Notes).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Records_of_any_length_and_characters_across_reads_come_whole()
    {
        var text = string.Concat(
            Enumerable
                .Range(0, 70_000)
                .Select(i =>
                    i % 3 == 0 ? "ä"
                    : i % 3 == 1 ? "\"\""
                    : "💩"
                )
        );
        var csv = $"a,b\n\"{text}\",1\n\"{text}x\",2\n";
        using var table = new DelimitedTable(new Trickle(Encoding.UTF8.GetBytes(csv)), DelimitedForm.Comma);

        var expected = text.Replace("\"\"", "\"", StringComparison.Ordinal);
        Assert.Equal([expected, expected + "x"], TableText.Rows(table).Select(r => r[0]));
    }

    [Fact]
    public void A_quote_that_is_never_closed_does_not_take_all_memory()
    {
        using var file = new Endless("a,b\n1,\""u8.ToArray(), length: 300 * 1024 * 1024);
        Assert.Contains(
            "longer than 64 MB",
            Assert.Throws<TableFormatException>(() => new DelimitedTable(file, DelimitedForm.Comma)).Message,
            StringComparison.Ordinal
        );
    }

    // Gives as few bytes at a time as streams may.
    private sealed class Trickle(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, 7)]);

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 7));
    }

    // Some bytes, and letters for ever after.
    private sealed class Endless(byte[] first, long length) : Stream
    {
        public override bool CanRead => true;
        public override bool CanSeek => true;
        public override bool CanWrite => false;
        public override long Length => length;
        public override long Position { get; set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            count = (int)Math.Min(count, length - Position);
            for (var i = 0; i < count; i++)
            {
                buffer[offset + i] = Position + i < first.Length ? first[Position + i] : (byte)'x';
            }

            Position += count;
            return count;
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => Position = offset;

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
