using Lucene.Net.Search;

namespace Quire.Search.Lucene.Documents;

/// <summary>Reads what is stored of the hits of a page.</summary>
internal sealed class HitReader(IndexSearcher searcher, SearchQuery query, QueryNode? parsed)
{
    private static readonly HashSet<string> Bare = [IndexNames.Id, IndexNames.EntityId, IndexNames.Kind, IndexNames.Payload];

    public IReadOnlyList<SearchHit> Read(ScoreDoc[] top)
    {
        var highlighter = query.Highlight ? new Highlighter(HighlightTerms.Of(parsed), Math.Max(1, query.SnippetLength)) : null;
        return [.. top.Select(t => Read(t, highlighter))];
    }

    private SearchHit Read(ScoreDoc hit, Highlighter? highlighter)
    {
        var document = highlighter is null ? searcher.Doc(hit.Doc, Bare) : searcher.Doc(hit.Doc);
        return new SearchHit(
            document.Get(IndexNames.Id),
            document.GetField(IndexNames.EntityId).GetInt64Value() ?? 0,
            (SearchKind)(document.GetField(IndexNames.Kind).GetInt32Value() ?? 0),
            document.Get(IndexNames.Payload),
            float.IsFinite(hit.Score) ? hit.Score : 0,
            highlighter?.Highlight(document) ?? []
        );
    }
}
