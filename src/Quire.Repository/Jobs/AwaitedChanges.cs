using System.Collections.Concurrent;
using Quire.Repository.Data.Jobs;

namespace Quire.Repository.Jobs;

/// <summary>Those who wait until something about an object changes, here or at another replica.</summary>
public sealed class AwaitedChanges : IOutboxSubscriber
{
    private readonly ConcurrentDictionary<AwaitedChange, bool> _awaited = new();

    /// <summary>Begins to wait. What is looked at after this and has not changed yet is told of.</summary>
    public AwaitedChange Of(long id)
    {
        var awaited = new AwaitedChange(id, a => _awaited.TryRemove(a, out _));
        _awaited[awaited] = true;
        return awaited;
    }

    public Task ApplyAsync(IReadOnlyList<OutboxRecord> changes, CancellationToken ct)
    {
        if (!_awaited.IsEmpty)
        {
            var changed = changes.Select(c => c.ObjectId).ToHashSet();
            foreach (var awaited in _awaited.Keys.Where(a => changed.Contains(a.ObjectId)))
            {
                awaited.Tell();
            }
        }

        return Task.CompletedTask;
    }
}
