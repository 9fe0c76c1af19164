using Quire.Tabular.Stata;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Tests.Stata;

/// <summary>Files with what programs seldom write.</summary>
public sealed class StataValueTests
{
    [Fact]
    public void Infinity_is_missing_as_all_above_the_largest_number_and_negative_infinity_a_word()
    {
        byte[] doubles =
        [
            .. new[] { double.NegativeInfinity, double.PositiveInfinity, double.NaN, -1.5 }.SelectMany(BitConverter.GetBytes),
        ];
        byte[] singles =
        [
            .. new[] { float.NegativeInfinity, float.PositiveInfinity, float.NaN, -1.5f }.SelectMany(BitConverter.GetBytes),
        ];

        Assert.Equal("-Inf\n\n\n-1.5\n", TableText.Tab(new StataTable(DtaFile.Of(DtaFile.Double, 4, doubles))));
        Assert.Equal("-Inf\n\n\n-1.5\n", TableText.Tab(new StataTable(DtaFile.Of(DtaFile.Single, 4, singles))));
    }

    [Fact]
    public void Rows_of_no_bytes_are_refused()
    {
        Assert.Contains("no variables", Refused(DtaFile.Of(null, 2_000_000_000, [])), StringComparison.Ordinal);
        Assert.Empty(new StataTable(DtaFile.Of(null, 0, [])).Variables);
    }

    [Fact]
    public void Categories_may_share_a_text()
    {
        using var table = new StataTable(DtaFile.Of(DtaFile.Int32, 0, [], DtaFile.Categories([0, 4, 0], "yes\0no\0")));
        Assert.Equal([new("0", "yes"), new("1", "no"), new("2", "yes")], table.Variables[0].Categories);
        Assert.Same(table.Variables[0].Categories[0].Label, table.Variables[0].Categories[2].Label);
    }

    [Fact]
    public void Categories_whose_texts_lie_over_each_other_are_refused() =>
        Assert.Contains(
            "'set'",
            Refused(DtaFile.Of(DtaFile.Int32, 0, [], DtaFile.Categories([0, 1, 2], "yesno\0"))),
            StringComparison.Ordinal
        );

    private static string Refused(Stream file) => Assert.Throws<TableFormatException>(() => new StataTable(file)).Message;
}
