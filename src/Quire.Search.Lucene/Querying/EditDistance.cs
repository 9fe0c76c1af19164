namespace Quire.Search.Lucene.Querying;

internal static class EditDistance
{
    /// <summary>
    /// Whether one word becomes the other by that many insertions, deletions, replacements or swaps of neighbours.
    /// </summary>
    public static bool IsWithin(string a, string b, int edits)
    {
        if (Math.Abs(a.Length - b.Length) > edits)
        {
            return false;
        }
        var (before, last, row) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }
            (before, last, row) = (last, row, before);
        }
        return last[b.Length] <= edits;
    }
}
