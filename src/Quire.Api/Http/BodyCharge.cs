namespace Quire.Api.Http;

/// <summary>What one request holds of the memory for bodies, until it ends.</summary>
internal sealed class BodyCharge(BodyBudget budget, bool guest) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    public bool Guest => guest;

    public long Bytes { get; private set; }

    /// <summary>Takes more, or refuses the request.</summary>
    public void Add(long bytes)
    {
        if (!budget.TryTake(bytes, this))
        {
            throw BodyErrors.Busy(Pause);
        }

        Bytes += bytes;
    }

    public void Dispose()
    {
        var bytes = Bytes;
        Bytes = 0;
        budget.GiveBack(bytes, guest);
    }
}
