using Lucene.Net.Index;

namespace Quire.Search.Lucene.Facets;

/// <summary>Prepares merged segments while the old ones still serve.</summary>
internal sealed class FacetWarmer(FacetCounter facets) : IndexWriter.IndexReaderWarmer
{
    public override void Warm(AtomicReader reader)
    {
        facets.Prepare(reader);
        _ = PublicDocuments.Of(reader);
    }
}
