using Quire.Domain.Errors;

namespace Quire.Repository.Access;

/// <summary>What can be wrong with a role, told all at once.</summary>
internal static class RoleProblems
{
    public static FieldProblem AliasMissing(string? alias) => new("alias", "role.alias.missing", "A role needs an alias.", alias);

    public static FieldProblem AliasForbidden(string alias) =>
        new("alias", "role.alias.forbidden-character", "The alias of a role has letters, digits, '_' and '-' alone.", alias);

    public static FieldProblem AliasReserved(string alias) =>
        new("alias", "role.alias.reserved", "This alias means that there is no role.", alias);

    public static FieldProblem NameMissing(string? name) => new("name", "role.name.missing", "A role needs a name.", name);

    public static FieldProblem PermissionUnknown(string permission) =>
        new("permissions", "role.permission.unknown", $"There is no permission '{permission}'.", permission);
}
