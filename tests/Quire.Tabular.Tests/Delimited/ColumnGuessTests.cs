using Quire.Tabular.Tables;

namespace Quire.Tabular.Tests.Delimited;

/// <summary>What a column is, from its values, by the rules installations have applied for years.</summary>
public sealed class ColumnGuessTests
{
    [Theory]
    [InlineData("1|+2|-3||null")]
    [InlineData("|")]
    [InlineData("00012")]
    public void Whole_numbers(string values) =>
        Assert.Equal((VariableType.Numeric, VariableInterval.Discrete), Of(values) is var v ? (v.Type, v.Interval) : default);

    [Theory]
    [InlineData("1|NA")]
    [InlineData("1|NaN")]
    [InlineData("1|Inf|-inf|+INF")]
    [InlineData("1|NULL")]
    [InlineData("1e5|.5|5.|-1E-3")]
    [InlineData("0x1p3|12d|3.5F|Infinity")]
    [InlineData(" 1 ")]
    [InlineData("1.0")]
    public void Numbers(string values) =>
        Assert.Equal((VariableType.Numeric, VariableInterval.Continuous), Of(values) is var v ? (v.Type, v.Interval) : default);

    [Theory]
    [InlineData("1,5")]
    [InlineData("1_0")]
    [InlineData("true|false")]
    [InlineData("1|x")]
    [InlineData("1e|2")]
    [InlineData("0x1")]
    [InlineData("++1")]
    [InlineData("infinity")]
    [InlineData("2017-06-31")]
    [InlineData("2017-06-20|x")]
    [InlineData("2013-04-08 13:14:23|2017-06-20")]
    [InlineData("2013-04-08 13:14:23 EST|2013-04-08 13:14:23")]
    public void Texts(string values) => Assert.Equal((VariableType.Character, FormatCategory.None), Kind(values));

    [Theory]
    [InlineData("2017-06-20")]
    [InlineData("2017-06-20abc|2017-6-2|")]
    [InlineData("5|2012-01-01")]
    [InlineData("2013-04-08 13:14:23x")]
    public void Days(string values)
    {
        Assert.Equal((VariableType.Character, FormatCategory.Date), Kind(values));
        Assert.Equal("yyyy-MM-dd", Of(values).Format);
    }

    [Theory]
    [InlineData("2013-04-08 25:14:23|2013-4-8 1:2:3", "yyyy-MM-dd HH:mm:ss")]
    [InlineData("2013-04-08 13:14:23 EST|2013-04-08 13:14:23 -0500", "yyyy-MM-dd HH:mm:ss z")]
    public void Times(string values, string format)
    {
        Assert.Equal((VariableType.Character, FormatCategory.Time), Kind(values));
        Assert.Equal(format, Of(values).Format);
    }

    private static (VariableType, FormatCategory) Kind(string values) =>
        Of(values) is var v ? (v.Type, v.FormatCategory) : default;

    private static Variable Of(string values)
    {
        using var table = TableText.Csv("a,b\n" + string.Concat(values.Split('|').Select(v => $"\"{v}\",x\n")));
        return table.Variables[0];
    }
}
