using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Quire.Repository.Data.Jobs;

namespace Quire.Repository.Jobs;

/// <summary>
/// This process's share of the job table: what it has claimed, and who is to be woken. A job that is asked for while there is
/// room here is claimed in the very transaction that asks for it, and begun as soon as that stands.
/// </summary>
public sealed class JobQueue : IDisposable
{
    // Short work of our own may stand in line, so that a burst is claimed together; what takes long is left to whoever is free.
    private const int InLine = 32;

    private readonly JobKinds _kinds;
    private readonly JobOptions _options;
    private readonly TimeProvider _time;
    private readonly JobLine[] _lines;
    private readonly ConcurrentDictionary<long, JobRun> _claimed = [];
    private volatile bool _open;

    public JobQueue(IEnumerable<RegisteredJob> jobs, IOptions<JobOptions> options, TimeProvider time)
    {
        (_kinds, _options, _time) = (new(jobs), options.Value, time);
        _lines =
        [
            new(JobLane.Publication, _options.Workers, InLine),
            new(JobLane.Own, _options.Workers, InLine),
            new(JobLane.Outside, _options.Workers, 0),
            new(JobLane.Long, 1, 0),
            new(JobLane.Reading, 1, 0),
            // One for those that are missing, which may take hours, and one for new ones.
            new(JobLane.Pictures, 2, 0),
            // So that a large one does not keep all others waiting.
            new(JobLane.Tables, 2, 0),
            new(JobLane.Registries, _options.Workers, 0),
            new(JobLane.Imports, 2, 0),
        ];
    }

    /// <summary>Under what name this process claims jobs.</summary>
    public string Worker { get; } = $"{Environment.MachineName}:{Environment.ProcessId}:{Guid.NewGuid():N}";

    internal IReadOnlyList<JobLine> Lines => _lines;

    internal JobKinds Kinds => _kinds;

    internal JobDue Due { get; } = new();

    /// <summary>Jobs claimed and neither done nor given back.</summary>
    internal ICollection<long> Claimed => _claimed.Keys;

    /// <summary>Has the workers look for jobs of a kind now. For whoever wrote a job past the gate.</summary>
    public void Raise(string kind)
    {
        if (_kinds.TryLaneOf(kind, out var lane))
        {
            _lines[(int)lane].Raise();
        }
    }

    /// <summary>Has the workers look for jobs of every kind now.</summary>
    public void RaiseAll() => Array.ForEach(_lines, l => l.Raise());

    /// <summary>Has the workers look for what is due, as soon as they come to it.</summary>
    internal void LookOut() => Due.At(_time.GetUtcNow().UtcDateTime);

    /// <summary>Claims those of some new jobs for which there is room here, as part of the transaction that adds them.</summary>
    internal void Hold(IReadOnlyList<JobRecord> added)
    {
        var now = _time.GetUtcNow().UtcDateTime;
        foreach (var job in added)
        {
            if (_open && job.RunAfter <= now && _kinds.TryLaneOf(job.Kind, out var lane) && _lines[(int)lane].TryReserve())
            {
                (job.State, job.Worker, job.LeaseUntil, job.Attempts) = (JobState.Running, Worker, now + _options.Lease, 1);
            }
        }
    }

    /// <summary>New jobs stand: those claimed begin, the others are made known.</summary>
    internal void Stand(IReadOnlyList<JobRecord> added)
    {
        Begin(added.Where(j => j.Worker is not null));
        foreach (var job in added.Where(j => j.Worker is null))
        {
            Due.At(job.RunAfter);
            Raise(job.Kind);
        }
    }

    /// <summary>The transaction of new jobs fell: the places of those claimed are free again.</summary>
    internal void Fall(IReadOnlyList<JobRecord> added)
    {
        foreach (var job in added.Where(j => j.Worker is not null))
        {
            _ = _kinds.TryLaneOf(job.Kind, out var lane);
            _lines[(int)lane].GiveBack(1);
        }
    }

    /// <summary>Puts claimed jobs in line; their places are reserved.</summary>
    internal void Begin(IEnumerable<JobRecord> claimed)
    {
        foreach (var job in claimed)
        {
            _ = _kinds.TryLaneOf(job.Kind, out var lane);
            var run = new JobRun(job.Id, job.Payload, job.ObjectId, job.Attempts)
            {
                Kind = job.Kind,
                Lane = lane,
                Worker = Worker,
                LastError = job.LastError,
            };
            _claimed[run.Id] = run;
            if (!_lines[(int)lane].Put(run))
            {
                // Stopping: the claim ends by itself.
                _claimed.TryRemove(run.Id, out _);
            }
        }
    }

    /// <summary>The table says no more that this process has the job.</summary>
    internal void Forget(long job) => _claimed.TryRemove(job, out _);

    public void Dispose()
    {
        Array.ForEach(_lines, l => l.Dispose());
        Due.Dispose();
    }

    internal void Open() => _open = true;

    internal void Close()
    {
        _open = false;
        Array.ForEach(_lines, l => l.Close());
    }
}
