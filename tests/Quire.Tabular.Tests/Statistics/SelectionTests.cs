using Quire.Tabular.Statistics;

namespace Quire.Tabular.Tests.Statistics;

/// <summary>Quantiles found by counting are those of the sorted numbers.</summary>
public sealed class SelectionTests
{
    private static readonly double[] Probabilities = [0, 0.05, 0.25, 0.5, 0.75, 0.95, 1];

    [Theory]
    [InlineData("spread", 300_000)]
    [InlineData("whole", 300_000)]
    [InlineData("few", 400_000)]
    [InlineData("close", 300_000)]
    [InlineData("close", 1000)]
    [InlineData("negative", 300_000)]
    [InlineData("far", 20_000)]
    [InlineData("same", 200_000)]
    public void They_are_the_same_however_they_are_found(string kind, int count)
    {
        var random = new Random(count);
        double[] numbers = [.. Enumerable.Range(0, count).Select(_ => Next(kind, random))];
        var leading = new LeadingBits();
        Array.ForEach(numbers, leading.Add);
        var isCoarse = Array.TrueForAll(numbers, n => (BitConverter.DoubleToUInt64Bits(n) & uint.MaxValue) == 0);

        var sorted = Found(new Sorted(count, Probabilities), numbers);

        Assert.Equal(sorted, Found(new Selection(count, Probabilities), numbers));
        Assert.Equal(sorted, Found(new Selection(count, Probabilities, isCoarse), numbers));
        Assert.Equal(sorted, Found(new Selection(count, Probabilities, isCoarse, leading), numbers));
        Assert.Equal(kind is "whole" or "few" or "same", isCoarse);
    }

    private static double Next(string kind, Random random) =>
        kind switch
        {
            "whole" => random.Next(-500, 500),
            "few" => random.Next(1, 6),
            "close" => 1 + (random.Next(1000) * double.Epsilon * 1e308),
            "negative" => -Math.Exp(random.NextDouble() * 20),
            "far" => random.Next(4) == 0 ? double.NegativeInfinity : (random.NextDouble() - 0.5) * 1e300,
            "same" => 42,
            _ => random.NextDouble(),
        };

    private static double[] Found(IQuantiles quantiles, double[] numbers)
    {
        while (!quantiles.IsDone)
        {
            Array.ForEach(numbers, quantiles.Add);
            quantiles.EndPass();
        }

        return quantiles.Values;
    }
}
