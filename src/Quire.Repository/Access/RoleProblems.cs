using Quire.Domain.Errors;

namespace Quire.Repository.Access;

/// <summary>What can be wrong with a role, told all at once.</summary>
internal static class RoleProblems
{
    public static FieldProblem AliasMissing(string? alias) => new("alias", "role.alias.missing", "Please enter an alias.", alias);

    public static FieldProblem AliasForbidden(string alias) =>
        new(
            "alias",
            "role.alias.forbidden-character",
            "Found an illegal character(s). Valid characters are a-Z, 0-9, '_', and '-'.",
            alias
        );

    public static FieldProblem AliasReserved(string alias) =>
        new("alias", "role.alias.reserved", "This alias means that there is no role.", alias);

    public static FieldProblem NameMissing(string? name) => new("name", "role.name.missing", "Please enter a name.", name);

    public static FieldProblem PermissionUnknown(string permission) =>
        new("permissions", "role.permission.unknown", $"There is no permission '{permission}'.", permission);
}
