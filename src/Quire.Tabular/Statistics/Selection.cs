namespace Quire.Tabular.Statistics;

/// <summary>
/// Quantiles of many numbers: they are counted by the first sixteen bits of their <see cref="NumberKey"/>, then those like the
/// two around a quantile by the next sixteen, and so on, until all bits of both are known; once few are like them these are
/// kept and sorted instead.
/// </summary>
internal sealed class Selection : IQuantiles
{
    /// <summary>Counters of a pass, for each of the two around a quantile.</summary>
    public const int Buckets = 1 << Bits;

    /// <summary>How many numbers are kept.</summary>
    public const int MostKept = 128 * 1024;

    private const int Bits = LeadingBits.Bits;
    private const int KeyBits = 64;

    private readonly (QuantileRank Rank, Target Lower, Target Upper)[] _targets;
    private readonly bool _isCoarse;

    // Whether any that begins with the first bits may be one that is looked for.
    private readonly bool[] _isNear = new bool[Buckets];
    private Counter[] _counters = [];
    private Kept[] _kept = [];
    private int _shift = KeyBits - Bits;

    /// <summary>Begins.</summary>
    /// <param name="count">How many numbers there are.</param>
    /// <param name="probabilities">Which quantiles.</param>
    /// <param name="isCoarse">Whether the lower half of the bits of every number is 0, as in whole ones that are not large.</param>
    /// <param name="counted">The numbers counted by their first bits, where that was done.</param>
    public Selection(long count, IReadOnlyList<double> probabilities, bool isCoarse = false, LeadingBits? counted = null)
    {
        _targets =
        [
            .. probabilities
                .Select(p => QuantileRank.Of(p, count))
                .Select(r => (r, new Target { Rank = r.Lower }, new Target { Rank = r.Upper })),
        ];
        _isCoarse = isCoarse;
        if (counted is null)
        {
            _counters = [new(0)];
            Array.Fill(_isNear, true);
        }
        else
        {
            Narrow(_ => counted.Counts);
        }
    }

    public bool IsDone { get; private set; }

    public double[] Values => [.. _targets.Select(t => t.Rank.Between(t.Lower.Number, t.Upper.Number))];

    private IEnumerable<Target> Targets => _targets.SelectMany(t => new[] { t.Lower, t.Upper });

    public void Add(double number)
    {
        var key = NumberKey.Of(number);
        if (IsDone || !_isNear[key >> (KeyBits - Bits)])
        {
            return;
        }

        var prefix = _shift + Bits == KeyBits ? 0 : key >> (_shift + Bits);
        foreach (var counter in _counters)
        {
            if (counter.Prefix == prefix)
            {
                counter.Counts[(int)(key >> _shift) & (Buckets - 1)]++;
                return;
            }
        }

        foreach (var kept in _kept)
        {
            if (kept.Prefix == prefix)
            {
                kept.Add(number);
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

        if (_kept.Length == 0)
        {
            Narrow(prefix => Array.Find(_counters, c => c.Prefix == prefix)!.Counts);
            return;
        }

        Array.ForEach(_kept, k => k.Sort());
        foreach (var target in Targets)
        {
            target.Number = Array.Find(_kept, k => k.Prefix == target.Prefix)!.Numbers[target.Rank];
        }

        End();
    }

    private void Narrow(Func<ulong, long[]> countsOf)
    {
        foreach (var target in Targets)
        {
            target.Narrow(countsOf(target.Prefix));
        }

        _shift -= Bits;
        var others = _shift + Bits;
        if (others == 0 || (_isCoarse && others <= KeyBits / 2))
        {
            foreach (var target in Targets)
            {
                target.Number = target.Whole(others);
            }

            End();
            return;
        }

        // Most quantiles look among the same numbers at first, and the two around one nearly always.
        var groups = Targets.DistinctBy(t => t.Prefix).ToList();
        Array.Clear(_isNear);
        groups.ForEach(t => _isNear[t.Prefix >> (KeyBits - others - Bits)] = true);
        if (groups.Sum(t => t.Like) <= MostKept)
        {
            (_counters, _kept) = ([], [.. groups.Select(t => new Kept(t.Prefix, (int)t.Like))]);
        }
        else
        {
            _counters = [.. groups.Select(t => new Counter(t.Prefix))];
        }
    }

    private void End() => (IsDone, _counters, _kept) = (true, [], []);

    // The numbers that begin with the bits known so far, by the next ones.
    private sealed class Counter(ulong prefix)
    {
        public ulong Prefix { get; } = prefix;

        public long[] Counts { get; } = new long[Buckets];
    }

    // The numbers that begin with the bits known so far.
    private sealed class Kept(ulong prefix, int count)
    {
        private int _used;

        public ulong Prefix { get; } = prefix;

        public double[] Numbers { get; } = new double[count];

        public void Add(double number) => Numbers[_used++] = number;

        public void Sort() => Array.Sort(Numbers, static (x, y) => NumberKey.Of(x).CompareTo(NumberKey.Of(y)));
    }

    private sealed class Target
    {
        /// <summary>How many numbers, of those with the prefix, come before the one that is looked for.</summary>
        public long Rank { get; set; }

        /// <summary>The bits known so far.</summary>
        public ulong Prefix { get; private set; }

        /// <summary>How many numbers begin with them.</summary>
        public long Like { get; private set; }

        /// <summary>The number, once it is found.</summary>
        public double Number { get; set; }

        public void Narrow(long[] counts)
        {
            var bucket = 0;
            while (Rank >= counts[bucket])
            {
                Rank -= counts[bucket++];
            }

            Prefix = (Prefix << Bits) | (uint)bucket;
            Like = counts[bucket];
        }

        /// <summary>The number whose first bits are known and whose others are 0.</summary>
        /// <param name="others">How many these are.</param>
        public double Whole(int others)
        {
            var key = Prefix << others;
            // Keys below zero have all bits the other way round.
            var isNegative = key >> (KeyBits - 1) == 0;
            return NumberKey.ToNumber(isNegative ? key | ((1UL << others) - 1) : key);
        }
    }
}
