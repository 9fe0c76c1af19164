using Quire.Tabular.Tables;

namespace Quire.Tabular.Statistics;

/// <summary>What a profile tells, and how much memory it may take.</summary>
public sealed record ProfileOptions
{
    /// <summary>Bytes of memory; 64 MiB unless told.</summary>
    public long Memory { get; init; } = 64L << 20;

    /// <summary>Parts of a histogram; 20 unless told.</summary>
    public int Bins { get; init; } = 20;

    /// <summary>How many of the most frequent values are told; 10 unless told.</summary>
    public int MostFrequent { get; init; } = 10;

    /// <summary>Which quantiles are told: the quartiles, and those of 5 and 95 percent, unless told.</summary>
    public IReadOnlyList<double> Quantiles { get; init; } = [0.05, 0.25, 0.5, 0.75, 0.95];

    /// <summary>Different values of a column that are counted, memory allowing; 10,000 unless told.</summary>
    public int MaxDistinct { get; init; } = 10_000;

    /// <summary>
    /// Threads that look at columns side by side where all is learned of a table, the one that asks among them; 2 unless told,
    /// where there are as many processors.
    /// </summary>
    public int Threads { get; init; } = Math.Min(2, Environment.ProcessorCount);

    /// <summary>Where the numbers are put down that are looked at several times; the folder of the system unless told.</summary>
    public string TemporaryFolder { get; init; } = TableLimits.Default.TemporaryFolder;
}
