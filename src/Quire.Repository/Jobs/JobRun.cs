namespace Quire.Repository.Jobs;

/// <summary>One attempt at a job.</summary>
/// <param name="Id">The job.</param>
/// <param name="Payload">What was stored with it.</param>
/// <param name="ObjectId">The object it works on, if any.</param>
/// <param name="Attempt">1 for the first.</param>
public sealed record JobRun(long Id, string Payload, long? ObjectId, int Attempt);
