using Quire.Domain.Errors;

namespace Quire.Repository.Access;

/// <summary>Refusals about who may do what, and about what a request names.</summary>
internal static class AccessErrors
{
    public static RepositoryException AccountRequired() =>
        Refuse.Unauthenticated("access.account.required", $"This needs an account. Send an API token.");

    public static RepositoryException SuperuserRequired() =>
        Refuse.NotPermitted("access.superuser.required", $"Only superusers may do this.");

    public static RepositoryException NotPermitted(string caller) =>
        Refuse.NotPermitted("access.permission.missing", $"{caller} has not the permission this needs.");

    public static RepositoryException AssigneeUnknown() => Refuse.BadRequest("access.assignee.unknown", $"Assignee not found");

    public static RepositoryException RoleNotInPlace(string role, string? collection) =>
        Refuse.BadRequest("access.role.not-in-place", $"There is no role '{role}' in the collection {collection}.");

    public static RepositoryException RoleGranted() =>
        Refuse.Conflict("access.role.granted", $"Role has already been granted.");

    public static RepositoryException AssignmentNotFound(long assignment) =>
        Refuse.NotFound("access.assignment.not-found", $"Role assignment {assignment} not found");

    public static RepositoryException RoleNotFound(long role) =>
        Refuse.NotFound("access.role.not-found", $"role with id {role} not found");

    public static RepositoryException RoleAliasNotFound(string? alias) =>
        Refuse.NotFound("access.role.alias-not-found", $"role with alias {alias} not found");

    public static RepositoryException RoleHidden() => Refuse.Rule("access.role.hidden", $"Permission required to view roles.");
}
