using Quire.Domain.Errors;

namespace Quire.Repository.Jobs;

/// <summary>Refusals about background work.</summary>
internal static class JobErrors
{
    public static RepositoryException NotGivenUp(long job) =>
        Refuse.NotFound("job.target.not-given-up", $"There is no job {job} that was given up.");

    public static RepositoryException NotCancellable(long job) =>
        Refuse.NotFound("job.target.not-cancellable", $"There is no job {job} that waits or was given up.");
}
