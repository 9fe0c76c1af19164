namespace Quire.Tabular.Statistics;

/// <summary>Numbers counted by the first bits of their <see cref="NumberKey"/>, which tell roughly where quantiles lie.</summary>
internal sealed class LeadingBits
{
    /// <summary>How many bits.</summary>
    public const int Bits = 16;

    /// <summary>Bytes of memory it takes.</summary>
    public const int Bytes = (1 << Bits) * sizeof(long);

    private const int Others = 64 - Bits;

    /// <summary>How many numbers begin so.</summary>
    public long[] Counts { get; } = new long[1 << Bits];

    public void Add(double number) => Counts[NumberKey.Of(number) >> Others]++;
}
