using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Access;

namespace Quire.Repository.Access;

internal static class AssignmentQueries
{
    /// <summary>Assignments made on an object itself, with role and object.</summary>
    public static IQueryable<RoleAssignmentRecord> DirectAssignments(this RepositoryDb db, long objectId) =>
        db
            .RoleAssignments.AsNoTracking()
            .Include(a => a.Role)
            .Include(a => a.Object)
            .Where(a => a.ObjectId == objectId)
            .OrderBy(a => a.Id);
}
