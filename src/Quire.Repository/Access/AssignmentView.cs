using Quire.Repository.Data.Access;

namespace Quire.Repository.Access;

/// <summary>A role assignment with the names an answer shows.</summary>
/// <param name="Assignment">The record, with role and object.</param>
/// <param name="AssigneeName">Name of the assignee.</param>
/// <param name="PlaceName">Name or title of the object.</param>
public sealed record AssignmentView(RoleAssignmentRecord Assignment, string AssigneeName, string PlaceName);
