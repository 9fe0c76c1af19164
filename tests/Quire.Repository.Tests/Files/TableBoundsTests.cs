using System.Text;
using Quire.Repository.Files.Tables;
using Quire.Tabular.Delimited;
using Quire.Tabular.Tab;
using Quire.Tabular.Tables;

namespace Quire.Repository.Tests.Files;

public sealed class TableBoundsTests
{
    [Fact]
    public void A_table_ends_where_its_text_is_longer_than_allowed()
    {
        var rows = Encoding.UTF8.GetBytes("a\n" + string.Concat(Enumerable.Repeat("0123456789\n", 100_000)));
        using var text = new MemoryStream();
        using var table = new DelimitedTable(new MemoryStream(rows), DelimitedForm.Comma, null);

        var refusal = Assert.Throws<TableFormatException>(() =>
            TabWriter.Write(table, text, progress: new TableBounds(text, 200_000))
        );

        Assert.Equal("As text the table has more than 200000 bytes, the most that are kept.", refusal.Message);
        Assert.InRange(text.Length, 200_000, 400_000);
    }

    [Theory]
    [InlineData(0, 512L << 20)]
    [InlineData(1 << 20, 512L << 20)]
    [InlineData(100 << 20, 200 * (100L << 20))]
    [InlineData(1L << 40, 64L << 30)]
    public void What_a_file_may_come_to_grows_with_it_up_to_a_bound(long length, long most) =>
        Assert.Equal(most, TableBounds.MostOf(length));
}
