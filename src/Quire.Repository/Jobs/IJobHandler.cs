namespace Quire.Repository.Jobs;

/// <summary>
/// Does one kind of background work. May be run again after a crash or a failure, at any point, so every step must be safe to
/// repeat; work that is one transaction removes its job in it and happens once.
/// </summary>
public interface IJobHandler
{
    /// <summary>The name jobs of this kind are stored under.</summary>
    string Kind { get; }

    /// <summary>Which workers do it.</summary>
    JobLane Lane => JobLane.Own;

    /// <summary>Does the work; an exception means: try again later.</summary>
    Task RunAsync(JobRun job, CancellationToken ct);

    /// <summary>
    /// Tells whoever waits for the work that it failed too often and is tried no more. May be called again; an exception means that
    /// telling is tried again later.
    /// </summary>
    /// <param name="job">The last attempt.</param>
    /// <param name="reason">What went wrong in it, for people.</param>
    /// <param name="ct">Cancels.</param>
    Task GivenUpAsync(JobRun job, string reason, CancellationToken ct) => Task.CompletedTask;
}
