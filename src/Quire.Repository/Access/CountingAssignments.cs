using Quire.Repository.Data.Access;

namespace Quire.Repository.Access;

/// <summary>The assignments that decide what somebody may do on an object.</summary>
/// <param name="Places">The object and those above it whose roles reach it, nearest first.</param>
/// <param name="Assignments">The assignments, with role and object, nearest first.</param>
public sealed record CountingAssignments(IReadOnlyList<long> Places, IReadOnlyList<RoleAssignmentRecord> Assignments);
