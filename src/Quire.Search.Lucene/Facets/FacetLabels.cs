using System.Runtime.CompilerServices;
using Lucene.Net.Index;

namespace Quire.Search.Lucene.Facets;

/// <summary>
/// Numbers for the labels of one facet field, the same in every segment and for the life of a generation. A segment never
/// changes, so translating its own numbers is done once; a reopened index pays only for what is new.
/// </summary>
internal sealed class FacetLabels
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _labels = [];
    private readonly ConditionalWeakTable<object, SegmentLabels> _segments = [];

    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _labels.Count;
            }
        }
    }

    public string this[int number]
    {
        get
        {
            lock (_lock)
            {
                return _labels[number];
            }
        }
    }

    /// <summary>The labels of each document of a segment; null when the segment has none.</summary>
    public SegmentLabels? Of(AtomicReader reader, string physical)
    {
        if (_segments.TryGetValue(reader.CoreCacheKey, out var known))
        {
            return known;
        }
        if (reader.GetSortedSetDocValues(physical) is not { } values)
        {
            return null;
        }
        lock (_lock)
        {
            if (_segments.TryGetValue(reader.CoreCacheKey, out known))
            {
                return known;
            }
            var segment = SegmentLabels.Read(values, reader.MaxDoc, Number(values));
            _segments.Add(reader.CoreCacheKey, segment);
            return segment;
        }
    }

    private int[] Number(SortedSetDocValues values)
    {
        var numbers = new int[(int)values.ValueCount];
        var terms = values.GetTermsEnum();
        for (var i = 0; terms.MoveNext(); i++)
        {
            var label = terms.Term.Utf8ToString();
            if (!_numbers.TryGetValue(label, out numbers[i]))
            {
                numbers[i] = _labels.Count;
                _numbers.Add(label, numbers[i]);
                _labels.Add(label);
            }
        }
        return numbers;
    }
}
