namespace Quire.Tabular.Statistics;

/// <summary>
/// Quantiles of many numbers: they are counted by the first sixteen bits of their rank, then those like the two around a quantile
/// by the next sixteen, and so on; after four passes all bits of both are known.
/// </summary>
internal sealed class Selection(long count, IReadOnlyList<double> probabilities) : IQuantiles
{
    /// <summary>Counters of a pass, for each of the two around a quantile.</summary>
    public const int Buckets = 1 << Bits;

    private const int Bits = 16;
    private const int KeyBits = 64;

    private readonly (QuantileRank Rank, Target Lower, Target Upper)[] _targets =
    [
        .. probabilities
            .Select(p => QuantileRank.Of(p, count))
            .Select(r => (r, new Target { Rank = r.Lower }, new Target { Rank = r.Upper })),
    ];
    private Counter[] _counters = [new(0)];
    private int _shift = KeyBits - Bits;

    public bool IsDone => _shift < 0;

    public double[] Values => [.. _targets.Select(t => t.Rank.Between(NumberOf(t.Lower.Prefix), NumberOf(t.Upper.Prefix)))];

    public void Add(double number)
    {
        if (IsDone)
        {
            return;
        }

        var key = KeyOf(number);
        var prefix = _shift + Bits == KeyBits ? 0 : key >> (_shift + Bits);
        foreach (var counter in _counters)
        {
            if (counter.Prefix == prefix)
            {
                counter.Counts[(int)(key >> _shift) & (Buckets - 1)]++;
                return;
            }
        }
    }

    public void EndPass()
    {
        if (IsDone)
        {
            return;
        }

        foreach (var target in _targets.SelectMany(t => new[] { t.Lower, t.Upper }))
        {
            target.Narrow(Array.Find(_counters, c => c.Prefix == target.Prefix)!.Counts);
        }

        _shift -= Bits;
        // Most quantiles look among the same numbers at first, and the two around one nearly always.
        _counters = IsDone
            ? []
            : [.. _targets.SelectMany(t => new[] { t.Lower.Prefix, t.Upper.Prefix }).Distinct().Select(p => new Counter(p))];
    }

    // Keys have the order of the numbers: negative ones backwards, before the others.
    private static ulong KeyOf(double number)
    {
        var bits = BitConverter.DoubleToUInt64Bits(number);
        return (bits >> (KeyBits - 1)) == 1 ? ~bits : bits | (1UL << (KeyBits - 1));
    }

    private static double NumberOf(ulong key) =>
        BitConverter.UInt64BitsToDouble((key >> (KeyBits - 1)) == 1 ? key & ~(1UL << (KeyBits - 1)) : ~key);

    // The numbers that begin with the bits known so far, by the next ones.
    private sealed class Counter(ulong prefix)
    {
        public ulong Prefix { get; } = prefix;

        public long[] Counts { get; } = new long[Buckets];
    }

    private sealed class Target
    {
        /// <summary>How many numbers, of those with the prefix, come before the one that is looked for.</summary>
        public long Rank { get; set; }

        /// <summary>The bits known so far.</summary>
        public ulong Prefix { get; private set; }

        public void Narrow(long[] counts)
        {
            var bucket = 0;
            while (Rank >= counts[bucket])
            {
                Rank -= counts[bucket++];
            }

            Prefix = (Prefix << Bits) | (uint)bucket;
        }
    }
}
