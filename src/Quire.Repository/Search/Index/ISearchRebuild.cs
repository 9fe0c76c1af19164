namespace Quire.Repository.Search.Index;

/// <summary>
/// A generation of the index under construction. Dispose without <see cref="CompleteAsync"/> abandons it and removes its files;
/// the serving generation is untouched until completion.
/// </summary>
public interface ISearchRebuild : IAsyncDisposable
{
    /// <summary>
    /// Adds documents of the scan. A document that a live change has touched since the rebuild began is skipped: the live one
    /// is newer.
    /// </summary>
    void Add(IEnumerable<SearchDocument> documents);

    /// <summary>
    /// Makes the new generation durable and puts it in the place of the old one, in one step that survives a crash: before it
    /// the old one is found at the next start, after it the new one.
    /// </summary>
    /// <param name="sequence">The last outbox sequence at a moment after BeginRebuild and before the scan started.</param>
    /// <param name="ct">Abandons the wait before the swap; the swap itself is not interrupted.</param>
    Task CompleteAsync(long sequence, CancellationToken ct);
}
