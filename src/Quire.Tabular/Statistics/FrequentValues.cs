using System.Text;

namespace Quire.Tabular.Statistics;

/// <summary>
/// Counts values while they are few. Once they are more than there is room for, each new one takes one from the count of all
/// others, so that the frequent ones remain; these are counted once more in a second pass.
/// </summary>
internal sealed class FrequentValues(int room)
{
    // Longer texts are no values people look for.
    private const int MaxLength = 256;

    private readonly CountedTexts _counts = new();
    private bool _isFull;
    private bool _isCountingAgain;

    /// <summary>How many different values there are, while they are few.</summary>
    public long? Distinct => _isFull ? null : _counts.Count;

    /// <summary>Whether there were more values than could be counted, and some of them may be frequent.</summary>
    public bool NeedsCounting => _isFull && _counts.Count > 0;

    /// <summary>A value of the first pass.</summary>
    public void Add(ReadOnlySpan<byte> text)
    {
        if (text.Length > MaxLength)
        {
            _isFull = true;
            return;
        }

        var hash = CountedTexts.HashOf(text);
        if (_counts.TryCount(text, hash))
        {
            return;
        }

        if (_counts.Count < room)
        {
            _counts.Add(text, hash);
        }
        else
        {
            _isFull = true;
            _counts.TakeOneFromAll();
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
            _counts.Reset();
        }

        _counts.TryCount(text, CountedTexts.HashOf(text));
    }

    /// <summary>The most frequent values; of too many only those that are there more than once.</summary>
    public List<ValueCount> Top(int most) =>
        [
            .. _counts
                .All()
                .Where(c => !_isFull || c.Count > 1)
                .Select(c => new ValueCount(Encoding.UTF8.GetString(c.Text.Span), c.Count))
                .OrderByDescending(c => c.Count)
                .ThenBy(c => c.Value, StringComparer.Ordinal)
                .Take(most),
        ];
}
