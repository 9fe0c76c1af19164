using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Access;

namespace Quire.Repository.Access;

internal static class RoleLookup
{
    /// <summary>The roles that can be given in a place: its own, those of collections above it, and the installation's.</summary>
    public static IQueryable<RoleRecord> RolesFor(this RepositoryDb db, RepositoryObject place)
    {
        var owners = place.AncestorIds.Append(place.Id).ToList();
        return db.Roles.Where(r => r.OwnerId == null || owners.Contains(r.OwnerId.Value));
    }

    /// <summary>A role by id, or by alias where there is no id.</summary>
    public static async Task<RoleRecord> RoleAsync(this RepositoryDb db, long? id, string? alias, CancellationToken ct) =>
        id is { } number
            ? await db.Roles.SingleOrDefaultAsync(r => r.Id == number, ct) ?? throw AccessErrors.RoleNotFound(number)
            : await db.Roles.SingleOrDefaultAsync(r => r.Alias == alias, ct) ?? throw AccessErrors.RoleAliasNotFound(alias);
}
