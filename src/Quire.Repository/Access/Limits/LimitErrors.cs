using Quire.Domain.Errors;

namespace Quire.Repository.Access.Limits;

/// <summary>Refusals about limited collections.</summary>
internal static class LimitErrors
{
    public static RepositoryException ReaderUnknown(string assignee) =>
        Refuse.BadRequest("access.limit.reader-unknown", $"There is nobody called '{assignee}' here.");

    public static RepositoryException NoReader(string assignee) =>
        Refuse.BadRequest("access.limit.no-reader", $"'{assignee}' is none of those this collection is limited to.");

    public static RepositoryException TooMany(int most) =>
        Refuse.BadRequest("access.limit.too-many", $"A collection can be limited to {most} accounts and groups at the most.");
}
