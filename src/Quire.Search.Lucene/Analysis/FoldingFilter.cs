using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Quire.Search.Lucene.Analysis;

/// <summary>Applies <see cref="Folding"/> to every word and drops the English possessive.</summary>
internal sealed class FoldingFilter : TokenFilter
{
    private readonly ICharTermAttribute _term;

    public FoldingFilter(TokenStream input)
        : base(input) => _term = AddAttribute<ICharTermAttribute>();

    public override bool IncrementToken()
    {
        if (!m_input.IncrementToken())
        {
            return false;
        }
        var word = _term.Buffer.AsSpan(0, _term.Length);
        if (!IsFolded(word))
        {
            var folded = Folding.Fold(word.ToString());
            _term.SetEmpty().Append(folded.EndsWith("'s", StringComparison.Ordinal) ? folded[..^2] : folded);
        }
        return true;
    }

    private static bool IsFolded(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c))
            {
                return false;
            }
        }
        return true;
    }
}
