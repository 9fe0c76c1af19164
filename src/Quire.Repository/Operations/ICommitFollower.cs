namespace Quire.Repository.Operations;

/// <summary>Those who follow the outbox in this process, chiefly the search index and caches.</summary>
public interface ICommitFollower
{
    /// <summary>Says that something was committed, without waiting for it to be taken in.</summary>
    void Follow();

    /// <summary>
    /// Returns when this process's followers have taken in the outbox up to a sequence number, so that the writer finds what it
    /// wrote. Never fails: a follower in trouble is logged and catches up later.
    /// </summary>
    Task FollowedAsync(long sequence, CancellationToken ct);
}
