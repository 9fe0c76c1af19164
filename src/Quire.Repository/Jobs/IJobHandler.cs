namespace Quire.Repository.Jobs;

/// <summary>
/// Does one kind of background work. May be run again after a crash or a failure, at any point, so every step must be safe to
/// repeat.
/// </summary>
public interface IJobHandler
{
    /// <summary>The name jobs of this kind are stored under.</summary>
    string Kind { get; }

    /// <summary>Which workers do it.</summary>
    JobLane Lane => JobLane.Own;

    /// <summary>Does the work; an exception means: try again later.</summary>
    Task RunAsync(JobRun job, CancellationToken ct);
}
