using System.Globalization;
using Quire.Tabular.Statistics;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Tests.Statistics;

public sealed class TableProfileTests
{
    private static readonly Variable[] Columns =
    [
        new("n") { Type = VariableType.Numeric, Interval = VariableInterval.Continuous },
        new("t"),
    ];

    [Fact]
    public void Columns_are_told_with_values_quantiles_and_histogram()
    {
        string?[][] rows =
        [
            ["1", "b"],
            ["2", "a"],
            ["2", null],
            ["4", "b"],
            ["NaN", "a"],
            [null, "a"],
            ["Inf", ""],
        ];
        var profile = TableProfile.Of(
            () => new MadeTable(Columns, rows),
            new()
            {
                Bins = 3,
                MostFrequent = 2,
                Quantiles = [0, 0.25, 1],
            }
        );

        Assert.Equal(7, profile.Rows);
        var (numbers, texts) = (profile.Variables[0], profile.Variables[1]);
        Assert.Equal((1, 5L), (numbers.Missing, numbers.Distinct));
        Assert.Equal([new("2", 2), new("1", 1)], numbers.MostFrequent);
        Assert.Equal([1, 2, double.PositiveInfinity], numbers.Quantiles);
        Assert.Equal((5, 2, 2), (numbers.Summary!.Valid, numbers.Summary.Invalid, numbers.Summary.Median));
        Assert.Equal((1, 4), (numbers.Histogram!.From, numbers.Histogram.To));
        Assert.Equal([1, 2, 1], numbers.Histogram.Counts);

        Assert.Equal((1, 3L), (texts.Missing, texts.Distinct));
        Assert.Equal([new("a", 3), new("b", 2)], texts.MostFrequent);
        Assert.Null(texts.Summary);
        Assert.Null(texts.Histogram);
        Assert.Empty(texts.Quantiles);
    }

    [Fact]
    public void Frequent_values_among_too_many_to_count_have_all_their_rows()
    {
        var rows = Enumerable
            .Range(0, 20_000)
            .Select(i => new string?[] { i.ToString(CultureInfo.InvariantCulture), i % 5 == 0 ? "often" : $"once {i}" })
            .ToArray();
        var profile = TableProfile.Of(() => new MadeTable(Columns, rows), new() { MaxDistinct = 100 });

        var (numbers, texts) = (profile.Variables[0], profile.Variables[1]);
        Assert.Null(texts.Distinct);
        Assert.Equal([new("often", 4000)], texts.MostFrequent);
        Assert.Null(numbers.Distinct);
        Assert.Empty(numbers.MostFrequent);
        Assert.Equal(Enumerable.Repeat(1000L, 20), numbers.Histogram!.Counts);
    }

    [Fact]
    public void No_more_values_are_counted_than_are_asked_for_be_they_few()
    {
        string?[][] rows =
        [
            [null, "a"],
            [null, "b"],
            [null, "c"],
            [null, "a"],
        ];
        var texts = TableProfile.Of(() => new MadeTable(Columns, rows), new() { MaxDistinct = 2 }).Variables[1];
        Assert.Null(texts.Distinct);
        Assert.Equal([new("a", 2)], texts.MostFrequent);
    }

    [Theory]
    [InlineData(1000, 64L << 20)]
    [InlineData(400_000, 1000)]
    public void Quantiles_lie_between_the_two_numbers_around_them(int count, long memory)
    {
        var rows = Enumerable
            .Range(0, count)
            .Select(i => new string?[] { ((i * 7919L) % count).ToString(CultureInfo.InvariantCulture), null })
            .ToArray();
        var profile = TableProfile.Of(
            () => new MadeTable(Columns, rows),
            new() { Memory = memory, Quantiles = [0.1, 0.333, 0.9] }
        );

        Assert.Equal(3, profile.Variables[0].Quantiles.Count);
        foreach (var (probability, quantile) in new[] { 0.1, 0.333, 0.9 }.Zip(profile.Variables[0].Quantiles))
        {
            Assert.Equal((count - 1) * probability, quantile, 1e-6);
        }

        Assert.Equal((count - 1) / 2.0, profile.Variables[0].Summary!.Median);
    }

    [Fact]
    public void Numbers_as_far_apart_as_there_are_have_a_histogram()
    {
        string?[][] rows =
        [
            ["-1.7976931348623157E308", null],
            ["0", null],
            ["1.7976931348623157E308", null],
        ];
        var histogram = TableProfile.Of(() => new MadeTable(Columns, rows), new() { Bins = 2 }).Variables[0].Histogram!;
        Assert.Equal([1, 2], histogram.Counts);
        string?[][] one =
        [
            ["5", null],
            ["5", null],
        ];
        Assert.Equal(
            [2, 0],
            TableProfile.Of(() => new MadeTable(Columns, one), new() { Bins = 2 }).Variables[0].Histogram!.Counts
        );
    }
}
