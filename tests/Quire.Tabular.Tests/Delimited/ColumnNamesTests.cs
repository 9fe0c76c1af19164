using Quire.Tabular.Tables;

namespace Quire.Tabular.Tests.Delimited;

public sealed class ColumnNamesTests
{
    [Theory]
    [InlineData("x,x,x_2,x,x_4", "x x_3 x_2 x_5 x_4")]
    [InlineData(",,V2,", "V1 V2_2 V2 V4")]
    public void Names_that_were_given_are_not_taken(string header, string names)
    {
        using var table = TableText.Csv(header + "\n");
        Assert.Equal(names, string.Join(' ', table.Variables.Select(v => v.Name)));
    }

    [Fact]
    public void Columns_of_one_name_get_others_soon_up_to_the_most_columns_there_may_be()
    {
        const int Most = 100_000;
        using var table = TableText.Csv(string.Join(',', Enumerable.Repeat("x", Most)) + "\n");
        Assert.Equal(Most, table.Variables.Select(v => v.Name).Distinct().Count());

        var wider = string.Join(',', Enumerable.Repeat("x", Most + 1)) + ";\n";
        Assert.Equal(
            "The record on line 1 has more than 100000 fields, the most a table may have.",
            Assert.Throws<TableFormatException>(() => TableText.Csv(wider)).Message
        );
    }
}
