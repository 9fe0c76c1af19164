namespace Quire.Search.Lucene.Syntax;

/// <summary>
/// Patterns with characters of the private use area in the place of wildcards, so that an escaped <c>\*</c> stays a star.
/// Matching is linear: an automaton could be made to grow without bound by a hostile pattern.
/// </summary>
internal static class Wildcard
{
    public const char Any = '\uE000';
    public const char One = '\uE001';

    public static bool IsWildcard(char c) => c is Any or One;

    public static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text)
    {
        int p = 0,
            t = 0,
            star = -1,
            resume = 0;
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == Any)
            {
                star = p++;
                resume = t;
            }
            else if (p < pattern.Length && (pattern[p] == One || pattern[p] == text[t]))
            {
                p++;
                t++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                t = ++resume;
            }
            else
            {
                return false;
            }
        }
        while (p < pattern.Length && pattern[p] == Any)
        {
            p++;
        }
        return p == pattern.Length;
    }

    /// <summary>What every match starts with.</summary>
    public static string Prefix(string pattern)
    {
        var end = pattern.AsSpan().IndexOfAny(Any, One);
        return end < 0 ? pattern : pattern[..end];
    }
}
