using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Quire.Search.Lucene.Querying;

/// <summary>
/// Other spellings for words that find nothing. A word is offered only when the caller can find a document with it: drafts must
/// not speak through suggestions.
/// </summary>
internal sealed class Spelling(IndexSearcher searcher, Filter? readers)
{
    private const int MaxWords = 5;
    private const int MaxAlternatives = 5;
    private const int MaxCandidates = 50;
    private const int MaxVisited = 2_000;
    private const int ShortestWord = 4;
    private const int LongestWord = 40;

    private const string Field = IndexNames.TextPrefix + SearchFields.Text;

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Suggest(QueryNode? node)
    {
        var found = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var text in PlainWords(node).Distinct(StringComparer.Ordinal).Take(MaxWords))
        {
            var words = Words.Of(text, WordAnalyzer.Querying);
            if (words.Count != 1 || words[0].Exact.Length is < ShortestWord or > LongestWord || IsVisible(words[0].Stem))
            {
                continue;
            }
            var alternatives = Near(words[0].Exact);
            if (alternatives.Count > 0)
            {
                found[text] = alternatives;
            }
        }
        return found;
    }

    private static IEnumerable<string> PlainWords(QueryNode? node) =>
        node switch
        {
            TermNode { Field: null, Quoted: false } term => [term.Text],
            GroupNode group => group.Clauses.Where(c => c.Need is not Need.MustNot).SelectMany(c => PlainWords(c.Node)),
            _ => [],
        };

    private List<string> Near(string word)
    {
        if (MultiFields.GetTerms(searcher.IndexReader, Field) is not { } terms)
        {
            return [];
        }
        var candidates = new List<Candidate>();
        var near = new FuzzyTermsEnum(terms, new AttributeSource(), new Term(Field, word), 2, 1, transpositions: true);
        for (var visited = 0; visited < MaxVisited && near.MoveNext(); visited++)
        {
            var text = near.Term.Utf8ToString();
            candidates.Add(new(text, EditDistance.IsWithin(word, text, 1), PublicFrequency(text)));
        }
        // Words of public documents have places of their own: what is hidden must not crowd them out.
        var open = Best(candidates.Where(c => c.Frequency > 0)).Take(MaxCandidates).Where(c => IsVisible(c.Word));
        var others = Best(candidates.Where(c => c.Frequency == 0)).Take(MaxCandidates).Where(c => IsVisible(c.Word));
        return
        [
            .. Best([.. open.Take(MaxAlternatives), .. others.Take(MaxAlternatives)]).Take(MaxAlternatives).Select(c => c.Word),
        ];
    }

    private static IEnumerable<Candidate> Best(IEnumerable<Candidate> candidates) =>
        candidates.OrderByDescending(c => c.Close).ThenByDescending(c => c.Frequency).ThenBy(c => c.Word, StringComparer.Ordinal);

    private long PublicFrequency(string word)
    {
        var term = new Term(Field, word);
        return searcher.IndexReader.Leaves.Sum(l => (long)PublicDocuments.Of(l.AtomicReader).Having(term, l.AtomicReader));
    }

    private bool IsVisible(string term)
    {
        var query = new TermQuery(new Term(Field, term));
        return searcher.Search(query, readers, 1).TotalHits > 0;
    }

    private readonly record struct Candidate(string Word, bool Close, long Frequency);
}
