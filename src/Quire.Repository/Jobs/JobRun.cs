namespace Quire.Repository.Jobs;

/// <summary>One attempt at a job.</summary>
/// <param name="Id">The job.</param>
/// <param name="Payload">What was stored with it.</param>
/// <param name="ObjectId">The object it works on, if any.</param>
/// <param name="Attempt">1 for the first.</param>
public sealed record JobRun(long Id, string Payload, long? ObjectId, int Attempt)
{
    /// <summary>Name of the job's type.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Which workers do it.</summary>
    public JobLane Lane { get; init; } = JobLane.Own;

    /// <summary>The claim under which it runs; a job claimed by somebody else meanwhile is not finished by this run.</summary>
    public string Worker { get; init; } = "";

    /// <summary>What went wrong in an attempt before this one; null when nothing did, or nobody could say.</summary>
    public string? LastError { get; init; }

    /// <summary>Whether the transaction of the work removed the job, so that nothing is left to be done about it.</summary>
    public bool IsFinished { get; internal set; }
}
