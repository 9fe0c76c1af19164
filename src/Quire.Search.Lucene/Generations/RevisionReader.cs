using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Quire.Search.Lucene.Generations;

internal static class RevisionReader
{
    public static IEnumerable<IndexedRevision> Read(AtomicReader reader)
    {
        var ids = reader.GetBinaryDocValues(IndexNames.Id);
        var revisions = reader.GetNumericDocValues(IndexNames.Revision);
        if (ids is null || revisions is null)
        {
            yield break;
        }
        var live = reader.LiveDocs;
        var bytes = new BytesRef();
        for (var doc = 0; doc < reader.MaxDoc; doc++)
        {
            if (live is not null && !live.Get(doc))
            {
                continue;
            }
            ids.Get(doc, bytes);
            yield return new IndexedRevision(bytes.Utf8ToString(), revisions.Get(doc));
        }
    }
}
