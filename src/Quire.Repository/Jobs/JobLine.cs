using System.Threading.Channels;

namespace Quire.Repository.Jobs;

/// <summary>
/// The jobs of one lane this process has claimed: those that run, and a few that stand in line for the next free place, so that
/// they are claimed together.
/// </summary>
internal sealed class JobLine(JobLane lane, int places, int waiting) : IDisposable
{
    private readonly Channel<JobRun> _line = Channel.CreateUnbounded<JobRun>();
    private readonly SemaphoreSlim _raised = new(0, 1);
    private readonly Lock _lock = new();
    private int _held;
    private bool _leftSome;

    public JobLane Lane => lane;

    /// <summary>Jobs run at once.</summary>
    public int Places => places;

    /// <summary>Jobs in line, in order.</summary>
    public ChannelReader<JobRun> Line => _line.Reader;

    /// <summary>Reserves a place; false when there is none, and then one is looked for as soon as there is room again.</summary>
    public bool TryReserve()
    {
        lock (_lock)
        {
            if (_held >= places + waiting)
            {
                _leftSome = true;
                return false;
            }

            _held++;
            return true;
        }
    }

    /// <summary>Reserves all the room there is, and gives how much that was.</summary>
    public int ReserveAll()
    {
        lock (_lock)
        {
            var taken = places + waiting - _held;
            _held += taken;
            _leftSome = true;
            return taken;
        }
    }

    /// <summary>Nothing claimable was left when last looked.</summary>
    public void Emptied()
    {
        lock (_lock)
        {
            _leftSome = false;
        }
    }

    /// <summary>Puts a job with a reserved place in line. False when the process is stopping.</summary>
    public bool Put(JobRun job) => _line.Writer.TryWrite(job);

    /// <summary>Gives places back that were reserved and not needed.</summary>
    public void GiveBack(int count)
    {
        lock (_lock)
        {
            _held -= count;
        }
    }

    /// <summary>Gives the place of a job back, and has more claimed when half of the room is free.</summary>
    public void Release()
    {
        bool more;
        lock (_lock)
        {
            _held--;
            more = _leftSome && _held <= (places + waiting) / 2;
        }

        if (more)
        {
            Raise();
        }
    }

    public void Close() => _line.Writer.TryComplete();

    /// <summary>Has somebody look for jobs to claim.</summary>
    public void Raise()
    {
        try
        {
            _raised.Release();
        }
        catch (SemaphoreFullException)
        {
            // Raised already and not yet heard: one waking is enough.
        }
    }

    public Task RaisedAsync(CancellationToken ct) => _raised.WaitAsync(ct);

    public void Dispose() => _raised.Dispose();
}
