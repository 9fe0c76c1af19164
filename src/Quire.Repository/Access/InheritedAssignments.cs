using Microsoft.EntityFrameworkCore;
using Quire.Repository.Administration;
using Quire.Repository.Data;

namespace Quire.Repository.Access;

/// <summary>
/// Copies role assignments into a new collection where the installation asks for it. Assignments do not reach below a permission
/// root, so curators of a collection would otherwise not see what is made inside.
/// </summary>
public sealed class InheritedAssignments(RepositoryDb db, Settings settings)
{
    /// <param name="from">The collection above.</param>
    /// <param name="to">The new collection.</param>
    /// <param name="given">What its creator holds already.</param>
    /// <param name="ct">Cancels.</param>
    public async Task CopyAsync(long from, RepositoryObject to, (string Assignee, long Role) given, CancellationToken ct)
    {
        if (await settings.GetAsync(SettingNames.InheritParentRoleAssignments, ct) is not { Length: > 0 } setting)
        {
            return;
        }

        var aliases = Aliases(setting);
        var all = aliases.Contains("*");
        var assignments = await db
            .RoleAssignments.Where(a => a.ObjectId == from && a.Role.OwnerId == null && (all || aliases.Contains(a.Role.Alias)))
            .Where(a => a.Assignee != given.Assignee || a.RoleId != given.Role)
            .Select(a => new { a.Assignee, a.RoleId })
            .ToListAsync(ct);
        db.RoleAssignments.AddRange(
            assignments.Select(a => new Data.Access.RoleAssignmentRecord
            {
                Assignee = a.Assignee,
                RoleId = a.RoleId,
                Object = to,
            })
        );
    }

    /// <summary>The aliases a value of the setting lists; <c>*</c> stands for all.</summary>
    internal static IReadOnlyList<string> Aliases(string? setting) =>
        setting?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
}
