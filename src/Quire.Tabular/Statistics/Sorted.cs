namespace Quire.Tabular.Statistics;

/// <summary>Quantiles of few numbers: they are kept and sorted.</summary>
internal sealed class Sorted(long count, IReadOnlyList<double> probabilities) : IQuantiles
{
    private double[] _numbers = new double[count];
    private int _used;

    public bool IsDone { get; private set; }

    public double[] Values { get; private set; } = [];

    public void Add(double number)
    {
        if (!IsDone)
        {
            _numbers[_used++] = number;
        }
    }

    public void EndPass()
    {
        if (IsDone)
        {
            return;
        }

        Array.Sort(_numbers);
        Values =
        [
            .. probabilities
                .Select(p => QuantileRank.Of(p, _numbers.Length))
                .Select(r => r.Between(_numbers[r.Lower], _numbers[r.Upper])),
        ];
        (IsDone, _numbers) = (true, []);
    }
}
