namespace Quire.Repository.Accounts.SignIn;

/// <summary>
/// Lets one guess from an address be looked at before the next: many at once would all be looked at before the first had failed.
/// </summary>
public sealed class OneGuessAtATime : IDisposable
{
    // Addresses that share one wait for each other, which takes no longer than checking a password.
    private readonly SemaphoreSlim[] _turns = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1, 1))];

    internal async Task<SemaphoreSlim> EnterAsync(string address, CancellationToken ct)
    {
        var turn = _turns[(uint)address.GetHashCode(StringComparison.Ordinal) % (uint)_turns.Length];
        await turn.WaitAsync(ct);
        return turn;
    }

    public void Dispose()
    {
        foreach (var turn in _turns)
        {
            turn.Dispose();
        }
    }
}
