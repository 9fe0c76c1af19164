using System.Text;
using Quire.Tabular.Tab;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Tests.Tab;

/// <summary>Rows read many at a time are those that are read one by one.</summary>
public sealed class RowBatchesTests
{
    private static readonly Variable[] Columns = [new("a") { Type = VariableType.Numeric }, new("b"), new("c")];

    [Theory]
    [InlineData("", false, 3)]
    [InlineData("1\t\"x\"\t\n", false, 3)]
    [InlineData("\t\t", false, 3)]
    [InlineData("1\t\"x\"\t\"y\"\n2\t\t\"z\"", false, 3)]
    [InlineData("a\tb\tc\n1\t\"x\"\t\"y\"\n", true, 3)]
    [InlineData("a\tb\tc\n", true, 3)]
    [InlineData("a\tb\tc", true, 3)]
    [InlineData("\n\n1\n", false, 1)]
    [InlineData("1\t2\n", false, 3)]
    [InlineData("1\t2\t3\n1\t2\t3\t4\n", false, 3)]
    [InlineData("1\t2\t3\n1\t2\n1\t2\t3\n", false, 3)]
    public void Few_rows_are_the_same(string text, bool hasHeader, int columns) =>
        Assert.Equal(One(text, hasHeader, columns), Many(text, hasHeader, columns));

    [Fact]
    public void Many_rows_and_long_ones_are_the_same()
    {
        var random = new Random(1);
        var text = new StringBuilder();
        for (var row = 0; row < 20_000; row++)
        {
            var length = row % 5000 == 4999 ? 1_500_000 : random.Next(80);
            text.Append(row).Append('\t').Append('x', length).Append('\t').Append(row % 3 == 0 ? "" : "\"y\"").Append('\n');
        }

        Assert.Equal(One(text.ToString(), false, 3), Many(text.ToString(), false, 3));
    }

    private static List<string> One(string text, bool hasHeader, int columns)
    {
        using var table = new TabReader(TableText.Bytes(text), Columns[..columns], false, hasHeader);
        var rows = new List<string>();
        try
        {
            // Of the first column alone: others are decoded.
            while (table.Read())
            {
                rows.Add($"{Encoding.UTF8.GetString(table.Text(0))} {Enumerable.Range(0, columns).Count(table.IsMissing)}");
            }
        }
        catch (TableFormatException e)
        {
            return [e.Message];
        }

        return rows;
    }

    private static List<string> Many(string text, bool hasHeader, int columns)
    {
        var batches = new RowBatches(TableText.Bytes(text), columns, hasHeader);
        var rows = new List<string>();
        try
        {
            while (batches.Read() is { } batch)
            {
                for (var row = 0; row < batch.Rows; row++)
                {
                    var missing = Enumerable.Range(0, columns).Count(i => batch[row, i].IsEmpty);
                    rows.Add($"{Encoding.UTF8.GetString(batch[row, 0])} {missing}");
                }
            }
        }
        catch (TableFormatException e)
        {
            return [e.Message];
        }

        Assert.Equal(rows.Count, batches.Rows);
        return rows;
    }
}
