using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Access;

namespace Quire.Repository.Access;

internal static class AssignmentQueries
{
    /// <summary>Assignments made on an object itself, with role and object.</summary>
    public static IQueryable<RoleAssignmentRecord> DirectAssignments(this RepositoryDb db, long objectId) =>
        db.Shown().Where(a => a.ObjectId == objectId).OrderBy(a => a.Id);

    /// <summary>Assignments made on an object itself, and after them those made on what it lies in directly.</summary>
    public static IQueryable<RoleAssignmentRecord> AssignmentsWithOwner(this RepositoryDb db, long objectId, long? ownerId) =>
        db.Shown()
            .Where(a => a.ObjectId == objectId || a.ObjectId == ownerId)
            .OrderBy(a => a.ObjectId == objectId ? 0 : 1)
            .ThenBy(a => a.Id);

    private static IQueryable<RoleAssignmentRecord> Shown(this RepositoryDb db) =>
        db.RoleAssignments.AsNoTracking().Include(a => a.Role).Include(a => a.Object);

    /// <summary>Assignments of an account or a group itself, whatever the letter case of an account, on all objects.</summary>
    public static IQueryable<RoleAssignmentRecord> AssignmentsOf(this RepositoryDb db, string assignee)
    {
        var key = assignee.ToLowerInvariant();
        return assignee.StartsWith('@')
            ? db.Shown().Where(a => SqlText.Lower(a.Assignee) == key).OrderBy(a => a.Id)
            : db.Shown().Where(a => a.Assignee == assignee).OrderBy(a => a.Id);
    }
}
