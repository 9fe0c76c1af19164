using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Quire.Search.Lucene.Querying;

/// <summary>
/// The public documents of one segment, and what was counted in them. A segment never changes but for deletions, which the
/// library's own statistics do not see either, so it is kept for as long as the segment is.
/// </summary>
internal sealed class PublicDocuments
{
    // Counting in short lists is quicker than looking it up; callers choose the words, so not everything is kept.
    private const int WorthKeeping = 256;
    private const int MostKept = 20_000;

    private static readonly ConditionalWeakTable<object, PublicDocuments> Segments = [];
    private static readonly float[] Lengths = [.. Enumerable.Range(0, 256).Select(LengthOf)];

    private readonly ConcurrentDictionary<Term, int> _having = new();
    private readonly ConcurrentDictionary<string, long> _words = new(StringComparer.Ordinal);
    private readonly FixedBitSet _documents;

    private PublicDocuments(AtomicReader reader)
    {
        _documents = new FixedBitSet(reader.MaxDoc);
        if (Documents(new Term(IndexNames.Reader, SearchReaders.Public), reader) is { } found)
        {
            while (found.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
            {
                _documents.Set(found.DocID);
            }
        }
        Count = _documents.Cardinality;
    }

    public int Count { get; }

    public static PublicDocuments Of(AtomicReader reader) =>
        Segments.GetValue(reader.CoreCacheKey, _ => new PublicDocuments(reader));

    /// <summary>How many of them have a term.</summary>
    public int Having(Term term, AtomicReader reader)
    {
        if (Count == 0)
        {
            return 0;
        }
        if (_having.TryGetValue(term, out var known))
        {
            return known;
        }
        var all = reader.DocFreq(term);
        if (all == 0 || Count == reader.MaxDoc)
        {
            return all;
        }
        var found = CountHaving(term, reader);
        if (all >= WorthKeeping && _having.Count < MostKept)
        {
            _having[term] = found;
        }
        return found;
    }

    /// <summary>How many words a field has in all of them, as far as lengths are kept; 0 where they are not.</summary>
    public long WordsIn(string field, AtomicReader reader) =>
        _words.GetOrAdd(
            field,
            name =>
            {
                if (Count == 0 || reader.GetNormValues(name) is not { } norms)
                {
                    return 0;
                }
                var sum = 0d;
                for (var doc = 0; doc < _documents.Length; doc++)
                {
                    if (_documents.Get(doc))
                    {
                        sum += Lengths[(byte)norms.Get(doc)];
                    }
                }
                return (long)sum;
            }
        );

    private int CountHaving(Term term, AtomicReader reader)
    {
        var found = 0;
        var documents = Documents(term, reader)!;
        for (var doc = documents.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.NextDoc())
        {
            if (_documents.Get(doc))
            {
                found++;
            }
        }
        return found;
    }

    // Deleted ones too, whichever reader of the segment comes first.
    private static DocsEnum? Documents(Term term, AtomicReader reader)
    {
        if (reader.GetTerms(term.Field) is not { } terms)
        {
            return null;
        }
        var position = terms.GetEnumerator();
        return position.SeekExact(term.Bytes) ? position.Docs(null, null, DocsFlags.NONE) : null;
    }

    // As the similarity writes and reads them: one byte for the length of a field, coarser the longer it is.
    private static float LengthOf(int norm)
    {
        var root = SmallSingle.Byte315ToSingle((byte)norm);
        return norm == 0 ? 0 : 1 / (root * root);
    }
}
