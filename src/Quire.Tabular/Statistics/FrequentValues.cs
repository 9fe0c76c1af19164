using System.Text;

namespace Quire.Tabular.Statistics;

/// <summary>
/// Counts values while they are few. Once they are more than there is room for, each new one takes one from the count of all
/// others, so that the frequent ones remain; these are counted once more in a second pass.
/// </summary>
internal sealed class FrequentValues
{
    // Longer texts are no values people look for.
    private const int MaxLength = 256;

    private readonly int _room;
    private readonly Dictionary<string, long> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private bool _isFull;
    private bool _isCountingAgain;

    public FrequentValues(int room)
    {
        _room = room;
        _lookup = _counts.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>How many different values there are, while they are few.</summary>
    public long? Distinct => _isFull ? null : _counts.Count;

    /// <summary>A value of the first pass.</summary>
    public void Add(ReadOnlySpan<byte> text)
    {
        if (text.Length > MaxLength)
        {
            _isFull = true;
            return;
        }

        Span<char> chars = stackalloc char[MaxLength];
        var value = chars[..Encoding.UTF8.GetChars(text, chars)];
        if (_lookup.TryGetValue(value, out var count))
        {
            _lookup[value] = count + 1;
        }
        else if (_counts.Count < _room)
        {
            _lookup[value] = 1;
        }
        else
        {
            _isFull = true;
            TakeOneFromAll();
        }
    }

    /// <summary>A value of the second pass.</summary>
    public void Count(ReadOnlySpan<byte> text)
    {
        if (!_isFull || text.Length > MaxLength)
        {
            return;
        }

        if (!_isCountingAgain)
        {
            _isCountingAgain = true;
            foreach (var known in _counts.Keys)
            {
                _counts[known] = 0;
            }
        }

        Span<char> chars = stackalloc char[MaxLength];
        var value = chars[..Encoding.UTF8.GetChars(text, chars)];
        if (_lookup.TryGetValue(value, out var count))
        {
            _lookup[value] = count + 1;
        }
    }

    /// <summary>The most frequent values; of too many only those that are there more than once.</summary>
    public List<ValueCount> Top(int most) =>
        [
            .. _counts
                .Where(c => !_isFull || c.Value > 1)
                .OrderByDescending(c => c.Value)
                .ThenBy(c => c.Key, StringComparer.Ordinal)
                .Take(most)
                .Select(c => new ValueCount(c.Key, c.Value)),
        ];

    private void TakeOneFromAll()
    {
        foreach (var (value, count) in _counts)
        {
            if (count == 1)
            {
                _counts.Remove(value);
            }
            else
            {
                _counts[value] = count - 1;
            }
        }
    }
}
