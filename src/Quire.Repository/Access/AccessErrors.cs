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

    public static RepositoryException OutsideScope(string scope) =>
        Refuse.NotPermitted(
            "access.token.scope",
            $"This API token is for less: its scope is '{scope}'. Use one that allows everything the account may."
        );

    public static RepositoryException AssigneeUnknown(string assignee) =>
        Refuse.BadRequest("access.assignee.unknown", $"There is nobody called '{assignee}' here to give a role to.");

    public static RepositoryException AssigneeNotFound(string assignee) =>
        Refuse.NotFound("access.assignee.not-found", $"Role Assignee '{assignee}' not found.");

    public static RepositoryException NoRolesInherited() =>
        Refuse.BadRequest("access.inheritance.none", $"InheritParentRoleAssignments does not list any roles on this instance");

    public static RepositoryException RoleNotInPlace(string role, string? collection) =>
        Refuse.BadRequest("access.role.not-in-place", $"There is no role '{role}' in the collection {collection}.");

    public static RepositoryException RoleGranted() =>
        Refuse.Conflict("access.role.granted", $"They have this role here already.");

    public static RepositoryException AssignmentNotFound(long assignment) =>
        Refuse.NotFound("access.assignment.not-found", $"Role assignment {assignment} not found");

    public static RepositoryException RoleNotFound(long role) =>
        Refuse.NotFound("access.role.not-found", $"There is no role with the id {role}.");

    public static RepositoryException RoleAliasNotFound(string? alias) =>
        Refuse.NotFound("access.role.alias-not-found", $"There is no role with the alias '{alias}'.");

    public static RepositoryException ContributorRoleNotFound(string role) =>
        Refuse.NotFound("access.contributor-role.not-found", $"Role {role} not found.");

    public static RepositoryException RoleNotForDatasets(string role) =>
        Refuse.BadRequest("access.contributor-role.no-datasets", $"Role {role} does not have dataset permissions.");

    public static RepositoryException RoleUnsound(IReadOnlyList<FieldProblem> list, string problems) =>
        Refuse.BadRequest("access.role.invalid", $"{problems}", list);

    public static RepositoryException RoleAliasTaken(string alias) =>
        Refuse.Rule("access.role.alias-taken", $"There is a role '{alias}' already. Choose another alias.");

    public static RepositoryException RolesOfSuperusers() =>
        Refuse.Rule("access.role.superusers-only", $"Roles can only be created or edited by superusers.");

    public static RepositoryException RoleBuiltIn(string role) =>
        Refuse.Rule("access.role.built-in", $"The role {role} belongs to every installation and stays.");

    public static RepositoryException RoleAliasBuiltIn(string role) =>
        Refuse.Rule("access.role.alias-built-in", $"The role '{role}' is known by this alias and keeps it.");

    public static RepositoryException RoleIsDefault(string role, string collection) =>
        Refuse.Rule(
            "access.role.is-default",
            $"Depositors get the role '{role}' in the collection {collection}. Choose another one for them first."
        );

    public static RepositoryException RoleHidden() =>
        Refuse.Rule("access.role.hidden", $"You may not see this role. Who manages the permissions of its collection may.");
}
