using Quire.Repository.Search.Found;

namespace Quire.Repository.Search.Index;

/// <summary>
/// The search index: a disposable projection of the database that follows the outbox by sequence number and can be built anew
/// at any time. All members may be called from any thread.
/// </summary>
public interface ISearchIndex : IAsyncDisposable
{
    /// <summary>The highest outbox sequence that searches see. After a start it equals <see cref="CommittedSequence"/>.</summary>
    long AppliedSequence { get; }

    /// <summary>
    /// Grows whenever searches may find something else than before. What a search found that began and was asked for again at the
    /// same number is what it would find now.
    /// </summary>
    long Visible { get; }

    /// <summary>
    /// The outbox sequence stored with the last durable commit; 0 for an index never built. After a crash the outbox has to be
    /// replayed from the next one; replaying what was applied before changes nothing.
    /// </summary>
    long CommittedSequence { get; }

    /// <summary>
    /// True when the index is missing, damaged, of an older layout or distrusted: at the start or since something showed it. What
    /// it answers then is not the whole truth; the owner is expected to fill a new generation with <see cref="BeginRebuild"/>.
    /// </summary>
    bool NeedsRebuild { get; }

    /// <summary>Why <see cref="NeedsRebuild"/> is set, in a sentence for the log; null when it is not.</summary>
    string? RebuildReason { get; }

    /// <summary>Returns when <see cref="NeedsRebuild"/> is set; at once when it is already.</summary>
    Task RebuildNeededAsync(CancellationToken ct);

    /// <summary>Sets <see cref="NeedsRebuild"/> for a reason the index cannot know of.</summary>
    void Distrust(string reason);

    /// <summary>
    /// Writes and removes documents and makes the result visible before it returns; durable only with the next commit. A damaged
    /// index takes nothing any more and says so by <see cref="NeedsRebuild"/>: the rebuild brings it. While a rebuild runs, the
    /// generation being built receives the same changes. Batches are applied in the order of the calls, so the caller follows the
    /// outbox in order.
    /// </summary>
    /// <param name="batch">What to write and what to remove.</param>
    /// <param name="sequence">Outbox sequence the batch brings the index to. A lower one than before never lowers the
    /// number.</param>
    void Apply(SearchBatch batch, long sequence);

    /// <summary>Returns when searches see the given outbox sequence; at once when they do already.</summary>
    /// <param name="sequence">The outbox sequence of the caller's own write.</param>
    /// <param name="ct">Ends the wait; the caller decides how long a reader may wait.</param>
    Task WaitForAsync(long sequence, CancellationToken ct);

    /// <summary>Runs a query.</summary>
    /// <exception cref="Quire.Domain.Errors.RepositoryException">
    /// BadRequest when the query cannot be parsed or a parameter is out of bounds; Unavailable when the index is damaged or the
    /// query took longer than <see cref="SearchIndexOptions.QueryTimeout"/>.
    /// </exception>
    Task<SearchResults> SearchAsync(SearchQuery query, CancellationToken ct);

    /// <summary>
    /// Makes everything applied so far durable. Runs by itself every <see cref="SearchIndexOptions.CommitInterval"/>.
    /// </summary>
    Task CommitAsync(CancellationToken ct);

    /// <summary>
    /// Starts a new, empty generation beside the one that serves. Read the database only after this call: changes applied since
    /// are merged in, changes before it must come from the scan. One rebuild at a time; a second one is a Conflict.
    /// </summary>
    ISearchRebuild BeginRebuild();

    /// <summary>
    /// Every document in the index with the revision it was built from, in no particular order, for comparison with the
    /// database. A consistent snapshot taken when the enumeration starts.
    /// </summary>
    IEnumerable<IndexedRevision> DocumentIds();
}
