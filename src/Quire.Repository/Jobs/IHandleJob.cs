namespace Quire.Repository.Jobs;

/// <summary>
/// Does jobs of one type; made for each run. May be run again after a crash or a failure, at any point, so every step must be
/// safe to repeat; work that is one transaction removes its job in it and happens once.
/// </summary>
public interface IHandleJob<in TJob>
    where TJob : IJob
{
    /// <summary>
    /// Does the work; an exception means: try again later. A <see cref="JobWaitsException"/> is not counted as an attempt.
    /// </summary>
    Task RunAsync(TJob job, JobRun run, CancellationToken ct);

    /// <summary>
    /// Tells whoever waits for the work that it failed too often and is tried no more. May be called again; an exception means
    /// that telling is tried again later.
    /// </summary>
    /// <param name="job">The work.</param>
    /// <param name="run">The last attempt.</param>
    /// <param name="reason">What went wrong in it, for people.</param>
    /// <param name="ct">Cancels.</param>
    Task GivenUpAsync(TJob job, JobRun run, string reason, CancellationToken ct) => Task.CompletedTask;
}
