using System.Globalization;
using CsCheck;
using Quire.Tabular.Delimited;
using Quire.Tabular.Statistics;

namespace Quire.Tabular.Tests.Statistics;

public sealed class TableSummaryTests
{
    [Fact]
    public void Counts_and_moments_leave_out_what_is_missing_or_no_number()
    {
        var summary = TableSummary.Of(() => TableText.Csv("a,t,b\n1,x,\n2,y,NaN\n4,z,NA\n,w,\n"));

        Assert.Equal(4, summary.Rows);
        Assert.Null(summary.Variables[1]);
        var a = summary.Variables[0]!;
        Assert.Equal((3, 1), (a.Valid, a.Invalid));
        Assert.Equal((2, 1, 4), (a.Median, a.Minimum, a.Maximum));
        Assert.Equal(7 / 3.0, a.Mean, 15);
        Assert.Equal(1.5275252316519468, a.StandardDeviation, 14);
        var b = summary.Variables[2]!;
        Assert.Equal((0, 4), (b.Valid, b.Invalid));
        Assert.All([b.Mean, b.Median, b.Minimum, b.Maximum, b.StandardDeviation], x => Assert.True(double.IsNaN(x)));
    }

    [Fact]
    public void A_single_value_has_no_deviation()
    {
        var a = TableSummary.Of(() => TableText.Csv("a\n7\n")).Variables[0]!;
        Assert.Equal((7, 7), (a.Mean, a.Median));
        Assert.True(double.IsNaN(a.StandardDeviation));
    }

    [Fact]
    public void Medians_are_exact_however_little_memory_they_may_take() =>
        Gen.Double[-1e6, 1e6]
            .Array[1, 60]
            .Sample(numbers =>
            {
                var selection = new Selection(numbers.Length, [0.5]);
                while (!selection.IsDone)
                {
                    foreach (var number in numbers)
                    {
                        selection.Add(number);
                    }

                    selection.EndPass();
                }

                var sorted = numbers.Order().ToArray();
                var middle = sorted.Length / 2;
                var expected = sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
                Assert.Equal(expected, Assert.Single(selection.Values));
            });

    [Fact]
    public void Large_columns_are_summed_up_column_by_column()
    {
        const int Rows = 200_000;
        var csv = "a,b\n" + string.Concat(Enumerable.Range(0, Rows).Select(i => $"{i},{Rows - i - 0.5}\n"));
        var opened = 0;

        var summary = TableSummary.Of(
            () =>
            {
                opened++;
                return TableText.Csv(csv);
            },
            memory: 1
        );

        Assert.Equal((Rows - 1) / 2.0, summary.Variables[0]!.Median);
        Assert.Equal(Rows / 2.0, summary.Variables[1]!.Median);
        Assert.Equal(1, opened);
    }
}
