using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Access;
using Quire.Repository.Data.Collections;

namespace Quire.Repository.Access;

/// <summary>The role that whoever makes a dataset in a collection gets on it.</summary>
public sealed class ContributorRoles(RepositoryDb db)
{
    /// <summary>The role the collection chose, contributor unless it did; null where it chose that there be none.</summary>
    public async Task<RoleRecord?> OfAsync(CollectionRecord collection, CancellationToken ct)
    {
        if (collection.NoContributorRole)
        {
            return null;
        }

        // A chosen role may be gone by now.
        var chosen = collection.DefaultContributorRoleId is { } id
            ? await db.Roles.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct)
            : null;
        return chosen
            ?? await db.Roles.AsNoTracking().SingleAsync(r => r.OwnerId == null && r.Alias == BuiltInRole.Contributor.Alias, ct);
    }
}
