using System.Buffers;
using System.Collections.Concurrent;
using Lucene.Net.Index;

namespace Quire.Search.Lucene.Facets;

/// <summary>Counts labels over matching documents, and keeps what makes that fast, for one generation of the index.</summary>
internal sealed class FacetCounter
{
    private static readonly string[] Everywhere =
    [
        .. new[]
        {
            SearchFields.ObjectType,
            SearchFields.PublicationStatus,
            SearchFields.PublicationYear,
            SearchFields.MetadataSource,
            SearchFields.CollectionCategory,
            SearchFields.License,
            SearchFields.Subject,
            "authorName_ss",
            SearchFields.FileTypeGroup,
            SearchFields.FileTag,
            SearchFields.FileAccess,
        }.Select(f => IndexNames.Of(f, SearchFieldType.Keyword)),
    ];

    private readonly ConcurrentDictionary<string, FacetLabels> _fields = new(StringComparer.Ordinal);

    /// <summary>Counts one field; null when no matching document has a label.</summary>
    public SearchFacet? Count(string field, MatchedDocuments matched, int limit)
    {
        var physical = IndexNames.Of(field, SearchFieldType.Keyword);
        if (!_fields.TryGetValue(physical, out var labels))
        {
            // Names that no document has must not accumulate: they come from callers.
            if (!matched.Segments.Any(s => s.Reader.GetSortedSetDocValues(physical) is not null))
            {
                return null;
            }
            labels = _fields.GetOrAdd(physical, _ => new FacetLabels());
        }
        var segments = matched.Segments.Select(s => (Labels: labels.Of(s.Reader, physical), s.Documents)).ToList();
        var size = labels.Count;
        var counts = ArrayPool<int>.Shared.Rent(size);
        try
        {
            Array.Clear(counts, 0, size);
            foreach (var (segment, documents) in segments)
            {
                segment?.Count(documents.Span, counts);
            }
            var top = TopLabels.Of(counts.AsSpan(0, size), labels, limit);
            return top.Count == 0 ? null : new SearchFacet(field, top);
        }
        finally
        {
            ArrayPool<int>.Shared.Return(counts);
        }
    }

    /// <summary>Fields that were counted before or are counted on every installation.</summary>
    public IReadOnlyList<string> Usual => [.. _fields.Keys.Union(Everywhere, StringComparer.Ordinal)];

    /// <summary>Unpacks fields before anybody asks for them.</summary>
    public void Prepare(IReadOnlyList<string> physicals, IndexReader reader)
    {
        foreach (var physical in physicals)
        {
            foreach (var leaf in reader.Leaves)
            {
                if (leaf.AtomicReader.GetSortedSetDocValues(physical) is null)
                {
                    continue;
                }
                _fields.GetOrAdd(physical, _ => new FacetLabels()).Of(leaf.AtomicReader, physical);
            }
        }
    }

    /// <summary>Unpacks the fields in use for a segment that is about to serve, so that no query has to wait for it.</summary>
    public void Prepare(AtomicReader reader)
    {
        foreach (var (physical, labels) in _fields)
        {
            labels.Of(reader, physical);
        }
    }
}
