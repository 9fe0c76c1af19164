using Quire.Repository.Operations;

namespace Quire.Server.Tests;

/// <summary>Lets somebody know of every commit of a server in this process.</summary>
internal sealed class StoppingFollower(ICommitFollower inner) : ICommitFollower
{
    /// <summary>What happens after a commit.</summary>
    public Action Committed { get; set; } = () => { };

    public void Follow() => inner.Follow();

    public async Task FollowedAsync(long sequence, CancellationToken ct)
    {
        await inner.FollowedAsync(sequence, ct);
        Committed();
    }
}
