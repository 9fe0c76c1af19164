namespace Quire.Repository.Jobs;

/// <summary>The claim of a job ended while it ran, and somebody else has taken it: this run must leave no trace.</summary>
public sealed class JobTakenException(JobRun job) : Exception($"Job {job.Id} ({job.Kind}) was taken over by another worker.");
