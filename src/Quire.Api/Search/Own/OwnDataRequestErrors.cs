using Quire.Domain.Errors;

namespace Quire.Api.Search.Own;

/// <summary>Refusals of questions about own data that cannot be read.</summary>
internal static class OwnDataRequestErrors
{
    public static RepositoryException RoleIdMalformed(string role) =>
        Refuse.BadRequest("request.own-data.role", $"A role is named by its number, not '{role}'.");

    public static RepositoryException KindUnknown(string kind) =>
        Refuse.BadRequest("request.own-data.kind", $"There is no kind '{kind}': Dataverse, Dataset or DataFile.");
}
