using Lucene.Net.Index;

namespace Quire.Search.Lucene.Generations;

/// <summary>Merges segments in the background, and tells of a failure instead of letting it end the thread.</summary>
internal sealed class WatchedMerges(Action<Exception> failed) : ConcurrentMergeScheduler
{
    protected override void HandleMergeException(Exception exc) => failed(exc);
}
