using Quire.Repository.Collections.Moves;

namespace Quire.Repository.Access.Limits;

/// <summary>Limits of collections that will no longer be above what is moved: it would be there for more people.</summary>
internal sealed class LimitLoss(ReaderLimitLookup limits) : IMoveLoss
{
    public string Words => "a limit that keeps it to some readers";

    public async Task<bool> IsLostAsync(PlannedMove move, CancellationToken ct) =>
        (await limits.GetAsync(ct)).AreLeft(move.Moved.AncestorIds, move.Above);

    // The limit is the collection's, and stays there.
    public Task RemoveAsync(PlannedMove move, CancellationToken ct) => Task.CompletedTask;
}
