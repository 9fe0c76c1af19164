namespace Quire.Repository.Jobs;

/// <summary>What is stored of a job says nothing to this program.</summary>
public sealed class UnreadableJobException(JobRun job, Exception inner)
    : Exception($"What is stored of job {job.Id} ({job.Kind}) cannot be read: {inner.Message}", inner);
