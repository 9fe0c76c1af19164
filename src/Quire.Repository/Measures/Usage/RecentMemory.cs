namespace Quire.Repository.Measures.Usage;

/// <summary>
/// Remembers when things happened last, for as long as that matters, within bounds: two generations, of which the older is
/// forgotten when the newer has lasted long enough or is full.
/// </summary>
internal sealed class RecentMemory<TKey>(TimeSpan span, int capacity)
    where TKey : notnull
{
    private Dictionary<TKey, DateTime> _newer = [];
    private Dictionary<TKey, DateTime> _older = [];
    private DateTime _turned;

    /// <summary>Notes that something happens now; tells whether it happened within the span before.</summary>
    public bool IsRepeated(TKey key, DateTime now)
    {
        Turn(now);
        var known = _newer.TryGetValue(key, out var last) || _older.TryGetValue(key, out last);
        _newer[key] = now;
        return known && now - last < span;
    }

    private void Turn(DateTime now)
    {
        if (now - _turned < span && _newer.Count < capacity)
        {
            return;
        }

        // After a pause nothing of either still matters.
        _older = now - _turned < span * 2 ? _newer : [];
        _newer = [];
        _turned = now;
    }
}
