namespace Quire.Repository.Data.Jobs;

/// <summary>Where a job stands. Finished jobs are deleted.</summary>
public enum JobState
{
    Waiting = 0,
    Running = 1,

    /// <summary>Failed too often; waits for an administrator.</summary>
    Dead = 2,
}
