using Quire.Tabular.Delimited;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Tests.Delimited;

/// <summary>A published file with everything that is nasty about CSV, and the text installations make of it.</summary>
public sealed class GoldenCsvTests
{
    [Fact]
    public void The_text_is_the_published_one()
    {
        using var file = GoldenFile.Open("ingest.csv");
        using var table = new DelimitedTable(file, DelimitedForm.Comma);

        Assert.Equal(
            [
                "-199\t\"hello\"\t2013-04-08 13:14:23\t2013-04-08 13:14:23\t2017-06-20\t\"2017/06/20\"\t0.0\t1\t\"2\"\t\"823478788778713\"",
                "2\t\"Sdfwer\"\t2013-04-08 13:14:23\t2013-04-08 13:14:23\t2017-06-20\t\"1100/06/20\"\tInf\t2\t\"NaN\"\t\",1,2,3\"",
                "0\t\"cjlajfo.\"\t2013-04-08 13:14:23\t2013-04-08 13:14:23\t2017-06-20\t\"3000/06/20\"\t-Inf\t3\t\"inf\"\t\"\\casdf\"",
                "-1\t\"Mywer\"\t2013-04-08 13:14:23\t2013-04-08 13:14:23\t2017-06-20\t\"06-20-2011\"\t3.141592653\t4\t\"4.8\"\t\"\u3000 \\\"  \"",
                "266128\t\"Sf\"\t2013-04-08 13:14:23\t2013-04-08 13:14:23\t2017-06-20\t\"06-20-1917\"\t0\t5\t\"Inf+11\"\t\"\"",
                "0\t\"null\"\t2013-04-08 13:14:23\t2013-04-08 13:14:23\t2017-06-20\t\"03/03/1817\"\t123\t6.000001\t\"11-2\"\t\"\\\"adf\\0\\na\\td\\nsf\\\"\"",
                "-2389\t\"\"\t2013-04-08 13:14:23\t2013-04-08 13:14:72\t2017-06-20\t\"2017-03-12\"\tNaN\t2\t\"nap\"\t\"💩⌛👩🏻■\"",
                "",
            ],
            TableText.Tab(table).Split('\n')
        );
    }

    [Fact]
    public void Columns_are_what_they_were_published_to_be()
    {
        using var file = GoldenFile.Open("ingest.csv");
        using var table = new DelimitedTable(file, DelimitedForm.Comma);

        Assert.Equal(7, table.RowCount);
        Assert.Equal(
            [
                (VariableType.Numeric, VariableInterval.Discrete, FormatCategory.None, null),
                (VariableType.Character, VariableInterval.Discrete, FormatCategory.None, null),
                (VariableType.Character, VariableInterval.Discrete, FormatCategory.Time, "yyyy-MM-dd HH:mm:ss"),
                (VariableType.Character, VariableInterval.Discrete, FormatCategory.Time, "yyyy-MM-dd HH:mm:ss"),
                (VariableType.Character, VariableInterval.Discrete, FormatCategory.Date, "yyyy-MM-dd"),
                (VariableType.Character, VariableInterval.Discrete, FormatCategory.None, null),
                (VariableType.Numeric, VariableInterval.Continuous, FormatCategory.None, null),
                (VariableType.Numeric, VariableInterval.Continuous, FormatCategory.None, null),
                (VariableType.Character, VariableInterval.Discrete, FormatCategory.None, null),
                (VariableType.Character, VariableInterval.Discrete, FormatCategory.None, (string?)null),
            ],
            table.Variables.Select(v => (v.Type, v.Interval, v.FormatCategory, v.Format))
        );
        Assert.StartsWith("Column that hates you, contains many comas", table.Variables[9].Name, StringComparison.Ordinal);
    }
}
