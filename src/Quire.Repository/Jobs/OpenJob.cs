using Quire.Repository.Data.Jobs;

namespace Quire.Repository.Jobs;

/// <summary>A job that is not done. What it is given stays unsaid: it may hold addresses.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Kind">What it does.</param>
/// <param name="State">Whether it waits, runs or was given up.</param>
/// <param name="ObjectId">What it works on; null for nothing.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="RunAfter">It is not tried before.</param>
/// <param name="LastError">Why the last attempt failed, in a line; null where none did.</param>
/// <param name="Recurs">Whether it is done again and again: then it is neither given up nor tried again by hand.</param>
public sealed record OpenJob(
    long Id,
    string Kind,
    JobState State,
    long? ObjectId,
    int Attempts,
    DateTime RunAfter,
    string? LastError,
    bool Recurs
);
