using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Quire.Search.Lucene.Querying;

/// <summary>Gathers which documents match, segment by segment, and ends a query that takes too long.</summary>
internal sealed class MatchedDocuments(bool keep, CancellationToken ct) : ICollector
{
    private const int CheckEvery = 4_096;

    private readonly List<(AtomicReader Reader, ReadOnlyMemory<int> Documents)> _segments = [];
    private AtomicReader? _reader;
    private int[] _buffer = [];
    private int _count;
    private int _untilCheck = CheckEvery;

    public int Total { get; private set; }

    public IReadOnlyList<(AtomicReader Reader, ReadOnlyMemory<int> Documents)> Segments
    {
        get
        {
            Flush();
            return _segments;
        }
    }

    public bool AcceptsDocsOutOfOrder => false;

    public void SetScorer(Scorer scorer) { }

    public void SetNextReader(AtomicReaderContext context)
    {
        ct.ThrowIfCancellationRequested();
        Flush();
        _reader = context.AtomicReader;
    }

    public void Collect(int doc)
    {
        Total++;
        if (--_untilCheck == 0)
        {
            ct.ThrowIfCancellationRequested();
            _untilCheck = CheckEvery;
        }
        if (!keep)
        {
            return;
        }
        if (_count == _buffer.Length)
        {
            Array.Resize(ref _buffer, Math.Max(256, _count * 2));
        }
        _buffer[_count++] = doc;
    }

    private void Flush()
    {
        if (_reader is not null && _count > 0)
        {
            _segments.Add((_reader, _buffer.AsMemory(0, _count)));
        }
        _reader = null;
        _buffer = [];
        _count = 0;
    }
}
