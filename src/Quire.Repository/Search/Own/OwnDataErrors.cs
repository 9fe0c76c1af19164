using Quire.Domain.Errors;

namespace Quire.Repository.Search.Own;

/// <summary>Refusals of questions about somebody's own data.</summary>
internal static class OwnDataErrors
{
    public static RepositoryException NoRole() => Refuse.BadRequest("search.own.no-role", $"Choose at least one role.");

    public static RepositoryException NoKind() =>
        Refuse.BadRequest("search.own.no-kind", $"Choose at least one of collections, datasets and files.");

    public static RepositoryException AccountUnknown(string account) =>
        Refuse.NotFound("search.own.account-unknown", $"There is no account {account}.");
}
