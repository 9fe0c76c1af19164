using System.Buffers.Binary;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Quire.Search.Lucene.Querying;

/// <summary>Documents with a box that meets the given one.</summary>
internal sealed class GeoFilter(GeoBox wanted) : Filter
{
    public override DocIdSet? GetDocIdSet(AtomicReaderContext context, IBits acceptDocs)
    {
        var reader = context.AtomicReader;
        var values = reader.GetBinaryDocValues(IndexNames.Boxes);
        var candidates = reader.GetTermDocsEnum(new Term(IndexNames.Present, IndexNames.Boxes));
        if (values is null || candidates is null)
        {
            return null;
        }
        var found = new FixedBitSet(reader.MaxDoc);
        var bytes = new BytesRef();
        for (var doc = candidates.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = candidates.NextDoc())
        {
            if (acceptDocs is not null && !acceptDocs.Get(doc))
            {
                continue;
            }
            values.Get(doc, bytes);
            if (AnyMeets(bytes.Bytes.AsSpan(bytes.Offset, bytes.Length)))
            {
                found.Set(doc);
            }
        }
        return found;
    }

    private bool AnyMeets(ReadOnlySpan<byte> boxes)
    {
        for (; boxes.Length >= 32; boxes = boxes[32..])
        {
            var box = new GeoBox(
                BinaryPrimitives.ReadDoubleLittleEndian(boxes),
                BinaryPrimitives.ReadDoubleLittleEndian(boxes[8..]),
                BinaryPrimitives.ReadDoubleLittleEndian(boxes[16..]),
                BinaryPrimitives.ReadDoubleLittleEndian(boxes[24..])
            );
            if (box.Intersects(wanted))
            {
                return true;
            }
        }
        return false;
    }
}
