using Quire.Domain.Errors;

namespace Quire.Repository.Search.Own;

/// <summary>Refusals of questions about somebody's own data.</summary>
internal static class OwnDataErrors
{
    public static RepositoryException NoRole() =>
        Refuse.BadRequest("search.own.no-role", $"No results. Please select at least one Role.");

    public static RepositoryException NoKind() =>
        Refuse.BadRequest("search.own.no-kind", $"No results. Please select one of Dataverses, Datasets, Files.");

    public static RepositoryException AccountUnknown(string account) =>
        Refuse.NotFound("search.own.account-unknown", $"No user found for: \"{account}\"");
}
