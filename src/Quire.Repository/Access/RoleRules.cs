using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Errors;
using Quire.Domain.Texts;
using Quire.Repository.Data;
using Quire.Repository.Data.Access;

namespace Quire.Repository.Access;

/// <summary>What a role must be like, whoever defines it and wherever.</summary>
internal static class RoleRules
{
    // Where a role is chosen this word means none.
    private const string NoRole = "none";

    /// <summary>The permissions of a role, or a refusal that tells everything that is wrong.</summary>
    public static Permission MustBeSound(RoleInput input)
    {
        var problems = Problems(input).ToList();
        var all = input.Permissions is [var first, ..] && IsAll(first);
        var permissions = all ? Permission.All : Permission.None;
        foreach (var name in all ? [] : input.Permissions)
        {
            if (!IsAll(name) && PermissionNames.TryParse(name, out var permission))
            {
                permissions |= permission;
            }
            else
            {
                problems.Add(RoleProblems.PermissionUnknown(name));
            }
        }

        return problems.Count == 0
            ? permissions
            : throw AccessErrors.RoleUnsound(problems, string.Join(' ', problems.Select(p => p.Message)));
    }

    /// <summary>Aliases are compared regardless of letter case, and unique in the whole installation.</summary>
    public static async Task AliasMustBeFreeAsync(RepositoryDb db, string alias, long? except, CancellationToken ct)
    {
        var key = alias.ToLowerInvariant();
        if (await db.Roles.AnyAsync(r => SqlText.Lower(r.Alias) == key && r.Id != except, ct))
        {
            throw AccessErrors.RoleAliasTaken(alias);
        }
    }

    /// <summary>Whether every installation has it, so that collections, datasets and links can rely on it.</summary>
    public static bool IsBuiltIn(RoleRecord role) => role.OwnerId is null && BuiltInRole.All.Any(r => r.Alias == role.Alias);

    private static bool IsAll(string name) => name.Trim().Equals("ALL", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<FieldProblem> Problems(RoleInput input)
    {
        if (string.IsNullOrWhiteSpace(input.Alias))
        {
            yield return RoleProblems.AliasMissing(input.Alias);
        }
        else if (!TextLimits.RoleAlias.Allows(input.Alias))
        {
            yield return TextLimits.RoleAlias.Problem("alias", input.Alias);
        }
        else if (!input.Alias.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-'))
        {
            yield return RoleProblems.AliasForbidden(input.Alias);
        }
        else if (input.Alias.Equals(NoRole, StringComparison.OrdinalIgnoreCase))
        {
            yield return RoleProblems.AliasReserved(input.Alias);
        }

        if (string.IsNullOrWhiteSpace(input.Name))
        {
            yield return RoleProblems.NameMissing(input.Name);
        }
        else if (!TextLimits.RoleName.Allows(input.Name))
        {
            yield return TextLimits.RoleName.Problem("name", input.Name);
        }

        if (!TextLimits.RoleDescription.Allows(input.Description))
        {
            yield return TextLimits.RoleDescription.Problem("description", input.Description);
        }
    }
}
