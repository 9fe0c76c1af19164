using Quire.Repository.Operations;

namespace Quire.Server.Commands;

/// <summary>
/// What a command changes is followed by the servers, from the outbox. The command itself has nothing that could be out of date,
/// and the search index belongs to the server beside it.
/// </summary>
internal sealed class NoFollower : ICommitFollower
{
    public Task FollowedAsync(long sequence, CancellationToken ct) => Task.CompletedTask;

    public void Follow() { }
}
