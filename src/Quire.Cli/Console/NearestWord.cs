namespace Quire.Cli.Console;

/// <summary>Finds what somebody may have meant who mistyped a word.</summary>
internal static class NearestWord
{
    /// <summary>The word that is the fewest mistakes away; null when none is near.</summary>
    public static string? Of(string typed, IEnumerable<string> words) =>
        words
            .Select(w =>
                (Word: w, Distance: w.StartsWith(typed, StringComparison.Ordinal) && typed.Length > 1 ? 1 : Distance(typed, w))
            )
            .Where(w => w.Distance <= Math.Max(1, typed.Length / 3))
            .OrderBy(w => w.Distance)
            .ThenBy(w => w.Word, StringComparer.Ordinal)
            .Select(w => w.Word)
            .FirstOrDefault();

    // Letters left out, put in, changed, or two changed over.
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    rows[i, j] = i + j;
                    continue;
                }

                var same = a[i - 1] == b[j - 1] ? 0 : 1;
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + same);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }

        return rows[a.Length, b.Length];
    }
}
