using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Quire.Search.Lucene.Querying;

/// <summary>
/// Weighs words by how often they stand in public documents, for every caller: a score, or the order by score, must not tell how
/// often a word stands in what the caller may not read.
/// </summary>
internal sealed class PublicSearcher(IndexReader reader) : IndexSearcher(reader)
{
    private const long Unknown = -1;

    public override TermStatistics TermStatistics(Term term, TermContext context) =>
        new(term.Bytes, m_leafContexts.Sum(l => (long)PublicDocuments.Of(l.AtomicReader).Having(term, l.AtomicReader)), Unknown);

    public override CollectionStatistics CollectionStatistics(string field)
    {
        var (documents, words) = (0L, 0L);
        foreach (var leaf in m_leafContexts)
        {
            var segment = PublicDocuments.Of(leaf.AtomicReader);
            documents += segment.Count;
            words += segment.WordsIn(field, leaf.AtomicReader);
        }

        return new(field, documents, Unknown, words == 0 ? Unknown : words, Unknown);
    }
}
