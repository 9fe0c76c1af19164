using Lucene.Net.Search;

namespace Quire.Search.Lucene.Generations;

/// <summary>An unchanging view of a generation.</summary>
internal sealed class Snapshot(SearcherManager owner, IndexSearcher searcher, FacetCounter facets) : IDisposable
{
    public IndexSearcher Searcher { get; } = searcher;

    public FacetCounter Facets { get; } = facets;

    public void Dispose() => owner.Release(Searcher);
}
