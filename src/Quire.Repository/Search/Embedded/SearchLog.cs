using Microsoft.Extensions.Logging;

namespace Quire.Repository.Search.Embedded;

internal static partial class SearchLog
{
    [LoggerMessage(1, LogLevel.Error, "Writing out the search index failed; it is tried again.")]
    public static partial void CommitFailed(ILogger log, Exception e);

    [LoggerMessage(2, LogLevel.Error, "The search index is damaged and has to be rebuilt.")]
    public static partial void Damaged(ILogger log, Exception e);

    [LoggerMessage(3, LogLevel.Warning, "Facets could not be prepared; the first search has to.")]
    public static partial void NotPrepared(ILogger log, Exception e);
}
