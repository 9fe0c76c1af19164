using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Spans;
using Quire.Domain.Texts;

namespace Quire.Search.Lucene.Analysis;

/// <summary>
/// Patterns over words. One with punctuation inside, such as <c>10.5072/FK2*</c>, is several words in a row of which some are
/// patterns, because that is how the text was cut.
/// </summary>
internal static class TextPattern
{
    private const int MaxExpansions = 200;

    public static Query? Build(string physical, string pattern, CancellationToken ct)
    {
        var parts = Split(pattern);
        if (parts.Count == 0)
        {
            return null;
        }
        if (parts.Count == 1)
        {
            return new GlobQuery(physical, parts[0], ct);
        }
        return new SpanNearQuery([.. parts.Select(p => Span(physical, p, ct))], 0, inOrder: true);
    }

    public static List<string> Split(string given)
    {
        var pattern = UnaccentedText.Of(given).Text;
        var parts = new List<string>();
        var start = -1;
        for (var i = 0; i <= pattern.Length; i++)
        {
            if (i < pattern.Length && IsPart(pattern[i]))
            {
                if (start < 0)
                {
                    start = i;
                }
                continue;
            }
            if (start >= 0)
            {
                parts.Add(Folding.Fold(pattern[start..i]));
            }
            start = -1;
        }
        return parts;
    }

    private static bool IsPart(char c) =>
        Wildcard.IsWildcard(c) || char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is '\'' or '’' || Folding.IsMark(c);

    private static SpanQuery Span(string physical, string part, CancellationToken ct) =>
        part.Any(Wildcard.IsWildcard)
            ? new SpanMultiTermQueryWrapper<GlobQuery>(new GlobQuery(physical, part, ct))
            {
                MultiTermRewriteMethod = new SpanMultiTermQueryWrapper<GlobQuery>.TopTermsSpanBooleanQueryRewrite(MaxExpansions),
            }
            : new SpanTermQuery(new Term(physical, part));
}
