using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Quire.Search.Lucene.Querying;

/// <summary>Runs one query against one snapshot of the index.</summary>
internal sealed class QueryRunner(Snapshot snapshot, DateTimeOffset now, CancellationToken ct)
{
    private readonly IndexSearcher _searcher = snapshot.Searcher;
    private readonly FacetCounter _facets = snapshot.Facets;

    public SearchResults Run(SearchQuery query)
    {
        Check(query);
        var names = new FieldNames(query.Schema);
        var builder = new QueryBuilder(new FieldQueries(now, ct));
        var parsed = string.IsNullOrWhiteSpace(query.Text) ? new AllNode() : QueryParser.Parse(query.Text, names, strict: false);
        var ranked = builder.BuildRanked(parsed);
        var filter = FilterBuilder.Build(query, names, builder, withKinds: true);

        var countsKinds = query.CountKinds && query.Kinds.Count == 0;
        var matched = new MatchedDocuments(query.Facets.Count > 0 || countsKinds, ct);
        var wanted = (int)Math.Min((long)query.Start + query.PerPage, Math.Max(1, _searcher.IndexReader.MaxDoc));
        var top = Collect(ranked, filter, query, wanted, matched);

        return new SearchResults
        {
            TotalCount = matched.Total,
            Hits = new HitReader(_searcher, query, parsed).Read(top),
            Facets =
            [
                .. query
                    .Facets.Distinct(StringComparer.Ordinal)
                    .Select(f => _facets.Count(f, matched, query.FacetLimit))
                    .OfType<SearchFacet>(),
            ],
            KindCounts = query.CountKinds ? CountKinds(countsKinds ? matched : AllKinds(ranked, query, names, builder)) : null,
            Spellings = query.Suggest
                ? new Spelling(_searcher, FilterBuilder.Readers(query.Readers)).Suggest(parsed)
                : new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal),
        };
    }

    private static void Check(SearchQuery query)
    {
        if (query.Start < 0)
        {
            throw SearchErrors.StartNegative();
        }
        if (query.PerPage < 0)
        {
            throw SearchErrors.PerPageNegative(query.PerPage);
        }
        if (query.PerPage > SearchQuery.MaxPerPage)
        {
            throw SearchErrors.PerPageTooLarge(query.PerPage, SearchQuery.MaxPerPage);
        }
    }

    private ScoreDoc[] Collect(Query ranked, Filter? filter, SearchQuery query, int wanted, MatchedDocuments matched)
    {
        if (query.PerPage == 0 || query.Start >= _searcher.IndexReader.MaxDoc)
        {
            _searcher.Search(ranked, filter, matched);
            return [];
        }
        var scored = query.Highlight || query.Order.Sort is SearchSort.Relevance;
        var collector = TopFieldCollector.Create(
            SortOf(query.Order),
            wanted,
            fillFields: false,
            trackDocScores: scored,
            trackMaxScore: false,
            docsScoredInOrder: true
        );
        _searcher.Search(ranked, filter, MultiCollector.Wrap(collector, matched));
        return collector.GetTopDocs(query.Start, query.PerPage).ScoreDocs;
    }

    private MatchedDocuments AllKinds(Query ranked, SearchQuery query, FieldNames names, QueryBuilder builder)
    {
        var all = new MatchedDocuments(keep: true, ct);
        _searcher.Search(ranked, FilterBuilder.Build(query, names, builder, withKinds: false), all);
        return all;
    }

    private Dictionary<SearchKind, long> CountKinds(MatchedDocuments matched)
    {
        var labels = _facets.Count(SearchFields.ObjectType, matched, 10)?.Labels ?? [];
        return Enum.GetValues<SearchKind>()
            .ToDictionary(k => k, k => labels.FirstOrDefault(l => l.Label == IndexNames.WireName(k)).Count);
    }

    private static Sort SortOf(SearchOrder order)
    {
        var tie = new SortField(IndexNames.Tie, SortFieldType.INT64);
        return order.Sort switch
        {
            SearchSort.Name => new Sort(new SortField(IndexNames.NameOrder, SortFieldType.STRING, order.Descending), tie),
            SearchSort.Date => new Sort(new SortField(IndexNames.DateOrder, SortFieldType.INT64, order.Descending), tie),
            // The library's own order of scores is best first, so it is the ascending one that is turned around.
            _ => new Sort(new SortField(null, SortFieldType.SCORE, !order.Descending), tie),
        };
    }
}
