using Quire.Repository.Data.Jobs;

namespace Quire.Repository.Jobs;

/// <summary>Somebody in this process who hears of every committed change, in commit order.</summary>
public interface IOutboxSubscriber
{
    /// <summary>
    /// Takes in changes. May be called again with changes seen before; a failure is logged and the changes are offered again.
    /// </summary>
    Task ApplyAsync(IReadOnlyList<OutboxRecord> changes, CancellationToken ct);

    /// <summary>From now on changes may be missed for a while.</summary>
    void Interrupted() { }

    /// <summary>Whatever was committed until now has been offered.</summary>
    void Resumed() { }
}
