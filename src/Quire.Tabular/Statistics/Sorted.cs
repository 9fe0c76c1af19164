namespace Quire.Tabular.Statistics;

/// <summary>The median of few numbers: they are kept and sorted.</summary>
internal sealed class Sorted(long count) : IMedian
{
    private double[] _numbers = new double[count];
    private int _used;

    public bool IsDone { get; private set; }

    public double Value { get; private set; }

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
        var middle = _numbers.Length / 2;
        Value = _numbers.Length % 2 == 1 ? _numbers[middle] : (_numbers[middle - 1] + _numbers[middle]) / 2;
        (IsDone, _numbers) = (true, []);
    }
}
