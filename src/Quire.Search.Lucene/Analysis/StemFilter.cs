using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace Quire.Search.Lucene.Analysis;

/// <summary>
/// Adds to each word its stem at the same position, marked so that the two never meet: words and phrases are looked up by stem,
/// while wildcards, fuzzy terms, ranges and suggestions see real words alone.
/// </summary>
internal sealed class StemFilter : TokenFilter
{
    /// <summary>Sorts before every word.</summary>
    public const char Mark = '\u0001';

    /// <summary>Most texts use few words often; numbers and identifiers must not pile up.</summary>
    private const int Remembered = 20_000;

    private readonly Dictionary<string, string> _stems = new(StringComparer.Ordinal);
    private readonly ICharTermAttribute _term;
    private readonly IPositionIncrementAttribute _position;
    private readonly PorterStemmer _stemmer = new();
    private bool _pending;

    public StemFilter(TokenStream input)
        : base(input)
    {
        _term = AddAttribute<ICharTermAttribute>();
        _position = AddAttribute<IPositionIncrementAttribute>();
    }

    public override bool IncrementToken()
    {
        if (_pending)
        {
            _pending = false;
            var stem = Stem(_term.Buffer.AsSpan(0, _term.Length));
            _term.SetEmpty().Append(Mark).Append(stem);
            _position.PositionIncrement = 0;
            return true;
        }
        return _pending = m_input.IncrementToken();
    }

    public override void Reset()
    {
        base.Reset();
        _pending = false;
    }

    private string Stem(ReadOnlySpan<char> word)
    {
        var stems = _stems.GetAlternateLookup<ReadOnlySpan<char>>();
        if (stems.TryGetValue(word, out var known))
        {
            return known;
        }
        var text = word.ToString();
        var stem = IsEnglish(word) ? StemOf(text) : text;
        if (_stems.Count >= Remembered)
        {
            _stems.Clear();
        }
        return _stems[text] = stem;
    }

    private string StemOf(string word)
    {
        _stemmer.SetCurrent(word);
        _stemmer.Stem();
        return _stemmer.Current;
    }

    private static bool IsEnglish(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsAsciiLetterLower(c))
            {
                return false;
            }
        }
        return true;
    }
}
