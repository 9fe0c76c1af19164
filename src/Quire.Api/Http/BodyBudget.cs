using Microsoft.Extensions.Options;

namespace Quire.Api.Http;

/// <summary>
/// The memory that bodies of requests under way may take together. It is asked for before a body is read and given back when the
/// request ends. Whoever is alone is never refused: how long one body may be is its endpoint's matter.
/// </summary>
internal sealed class BodyBudget(IOptions<BodyOptions> options, MemoryRelease release)
{
    private readonly Lock _lock = new();
    private readonly long _all = options.Value.MemoryMegabytes * 1024L * 1024;
    private long _held;
    private long _heldByGuests;

    /// <summary>Bytes promised to requests under way.</summary>
    public long Held => Interlocked.Read(ref _held);

    /// <summary>What a request holds: nothing yet.</summary>
    /// <param name="guest">Nobody knows who asks; all such requests together leave room for those of people with
    /// accounts.</param>
    public BodyCharge Open(bool guest) => new(this, guest);

    internal bool TryTake(long bytes, BodyCharge charge)
    {
        lock (_lock)
        {
            if (
                IsTooMuch(_held, charge.Bytes, bytes, _all)
                || (charge.Guest && IsTooMuch(_heldByGuests, charge.Bytes, bytes, _all / 2))
            )
            {
                return false;
            }

            _held += bytes;
            _heldByGuests += charge.Guest ? bytes : 0;
            return true;
        }
    }

    internal void GiveBack(long bytes, bool guest)
    {
        bool idle;
        lock (_lock)
        {
            _held -= bytes;
            _heldByGuests -= guest ? bytes : 0;
            idle = _held == 0;
        }

        release.Freed(bytes, idle);
    }

    private static bool IsTooMuch(long held, long mine, long more, long most) => held + more > most && held > mine;
}
