using Microsoft.Extensions.Logging;

namespace Quire.Search.Lucene;

internal static partial class SearchLog
{
    [LoggerMessage(1, LogLevel.Error, "Writing out the search index failed; it is tried again.")]
    public static partial void CommitFailed(ILogger log, Exception e);

    [LoggerMessage(2, LogLevel.Error, "Searches are refused until the search index is built anew: {Fault}")]
    public static partial void Damaged(ILogger log, string fault);

    [LoggerMessage(4, LogLevel.Error, "The document {Id} could not be indexed and will not be found.")]
    public static partial void NotIndexed(ILogger log, string id, Exception e);

    [LoggerMessage(5, LogLevel.Error, "Segments of the search index could not be merged; the index was looked at and is sound.")]
    public static partial void MergeFailed(ILogger log, Exception e);

    [LoggerMessage(3, LogLevel.Warning, "Facets could not be prepared; the first search has to.")]
    public static partial void NotPrepared(ILogger log, Exception e);
}
