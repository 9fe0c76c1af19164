namespace Quire.Search.Lucene.Facets;

internal static class TopLabels
{
    /// <summary>The most frequent labels; equal counts by label.</summary>
    public static IReadOnlyList<SearchFacetLabel> Of(ReadOnlySpan<int> counts, FacetLabels labels, int limit)
    {
        if (limit <= 0)
        {
            return [];
        }
        // The worst of the best is at the head, where it can be replaced.
        var best = new PriorityQueue<int, (int Count, string Label)>(WorstFirst.Instance);
        var least = 1;
        for (var number = 0; number < counts.Length; number++)
        {
            var count = counts[number];
            if (count < least)
            {
                continue;
            }
            best.Enqueue(number, (count, labels[number]));
            if (best.Count > limit)
            {
                best.Dequeue();
            }
            if (best.Count == limit && best.TryPeek(out _, out var worst))
            {
                least = worst.Count;
            }
        }
        return
        [
            .. best
                .UnorderedItems.OrderByDescending(i => i.Priority.Count)
                .ThenBy(i => i.Priority.Label, StringComparer.Ordinal)
                .Select(i => new SearchFacetLabel(i.Priority.Label, i.Priority.Count)),
        ];
    }

    private sealed class WorstFirst : IComparer<(int Count, string Label)>
    {
        public static WorstFirst Instance { get; } = new();

        public int Compare((int Count, string Label) x, (int Count, string Label) y)
        {
            var byCount = x.Count.CompareTo(y.Count);
            return byCount != 0 ? byCount : string.CompareOrdinal(y.Label, x.Label);
        }
    }
}
