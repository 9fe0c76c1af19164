using Quire.Domain.Errors;

namespace Quire.Api.Http;

/// <summary>
/// What stands against a request on the side of the server. Whoever made it can only wait; the log tells those who run it why.
/// </summary>
internal static class ServerErrors
{
    public static RepositoryException ContentDamaged(string file) =>
        Refuse.Unavailable(
            "server.content.damaged",
            $"The stored bytes of {file} are damaged or gone, so they are not sent. "
                + $"The installation's administrators have to bring them back."
        );

    public static RepositoryException StorageFull() =>
        Refuse.Unavailable(
            "server.storage.full",
            $"There is no space left in the storage of this installation. Nothing was stored; its administrators have to make room."
        );

    public static RepositoryException StorageAway() =>
        Refuse.Unavailable("server.storage.away", $"The storage cannot be used now. Try again later.", TimeSpan.FromSeconds(30));

    public static RepositoryException DatabaseBusy() =>
        Refuse.Unavailable(
            "server.database.busy",
            $"The database is busy with other changes. Repeat the request in a few seconds.",
            TimeSpan.FromSeconds(5)
        );

    public static RepositoryException DatabaseReadOnly() =>
        Refuse.Unavailable(
            "server.database.read-only",
            $"The database takes no changes now; what is there can be read. Try again later.",
            TimeSpan.FromSeconds(60)
        );

    public static RepositoryException DatabaseFull() =>
        Refuse.Unavailable(
            "server.database.full",
            $"There is no room left in the database. The installation's administrators have to make some.",
            TimeSpan.FromSeconds(60)
        );

    public static RepositoryException DatabaseAway() =>
        Refuse.Unavailable(
            "server.database.away",
            $"The database cannot be used now. Try again later.",
            TimeSpan.FromSeconds(10)
        );

    public static RepositoryException Unexpected() =>
        Refuse.Unavailable("server.failure.unexpected", $"Internal server error. More details available at the server logs.");
}
