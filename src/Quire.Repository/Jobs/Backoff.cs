using Quire.Repository.Data;

namespace Quire.Repository.Jobs;

/// <summary>
/// How long to leave alone what fails: a second, then twice as long each time, up to half a minute; no longer than until the
/// database is known to be back.
/// </summary>
internal sealed class Backoff(DatabaseCondition condition)
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private TimeSpan _next = First;

    /// <summary>Whether nothing failed since it last worked.</summary>
    public bool IsFirst => _next == First;

    public void Succeeded() => _next = First;

    /// <summary>Waits; returns at once when the process stops.</summary>
    public async Task PauseAsync(CancellationToken ct)
    {
        var pause = _next;
        _next = pause * 2 < Longest ? pause * 2 : Longest;
        try
        {
            await condition.BackAsync(pause, ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // Whoever waits looks at the same token.
        }
    }
}
