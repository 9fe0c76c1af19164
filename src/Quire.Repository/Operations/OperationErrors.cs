using Quire.Domain.Errors;

namespace Quire.Repository.Operations;

/// <summary>Refusals of changes that met with others.</summary>
internal static class OperationErrors
{
    public static RepositoryException ChangedMeanwhile() =>
        Refuse.Conflict(
            "operation.target.changed",
            $"Somebody else changed this at the same time. Read it again and repeat your change."
        );

    public static RepositoryException Outdated() =>
        Refuse.Conflict("operation.state.outdated", $"Somebody else changed this since you looked at it. Look at it again.");

    public static RepositoryException TakenMeanwhile() =>
        Refuse.Conflict(
            "operation.name.taken",
            $"Something with the same name or identifier was created at the same time. Read again and repeat your change."
        );

    public static RepositoryException DatabaseBusy(TimeSpan retryAfter) =>
        Refuse.Unavailable(
            "operation.database.busy",
            $"The database is busy with other changes. Repeat the request in a few seconds.",
            retryAfter
        );
}
