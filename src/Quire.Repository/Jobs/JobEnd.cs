using Quire.Repository.Data.Jobs;

namespace Quire.Repository.Jobs;

/// <summary>How a run of a job ended, to be written to the table.</summary>
/// <param name="Job">The job.</param>
/// <param name="Change">What becomes of its row; null when it is removed.</param>
internal sealed record JobEnd(JobRun Job, Action<JobRecord>? Change)
{
    public static JobEnd Done(JobRun job) => new(job, null);

    /// <summary>Recurring work waits for its next turn.</summary>
    public static JobEnd Again(JobRun job, DateTime at) =>
        new(
            job,
            row =>
            {
                Free(row, JobState.Waiting);
                (row.LastError, row.Attempts, row.RunAfter) = (null, 0, at);
            }
        );

    /// <summary>It failed and is tried again later.</summary>
    public static JobEnd Later(JobRun job, DateTime at, string error) =>
        new(
            job,
            row =>
            {
                Free(row, JobState.Waiting);
                (row.LastError, row.RunAfter) = (Short(error), at);
            }
        );

    /// <summary>Its time has not come: it is looked at again later, as if it had not been begun.</summary>
    public static JobEnd NotYet(JobRun job, DateTime at, string reason) =>
        new(
            job,
            row =>
            {
                Free(row, JobState.Waiting);
                row.Attempts--;
                (row.LastError, row.RunAfter) = (Short(reason), at);
            }
        );

    /// <summary>It failed too often and waits for an administrator.</summary>
    public static JobEnd GivenUp(JobRun job, string error) =>
        new(
            job,
            row =>
            {
                Free(row, JobState.Dead);
                row.LastError = Short(error);
            }
        );

    /// <summary>It is left to another process, or to this one's next start, as if it had not been begun.</summary>
    public static JobEnd HandedOver(JobRun job) =>
        new(
            job,
            row =>
            {
                Free(row, JobState.Waiting);
                row.Attempts--;
            }
        );

    private static void Free(JobRecord row, JobState state) => (row.State, row.Worker, row.LeaseUntil) = (state, null, null);

    private static string Short(string error) => error.Length > 2000 ? error[..2000] : error;
}
