namespace Quire.Repository.Access;

/// <summary>A page of who holds which role on an object.</summary>
/// <param name="Assignments">The assignments: those made on the object first, then those made above it, nearest first.</param>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="Hidden">Ids of the places among them whose names who asks may not know.</param>
public sealed record RoleHolders(IReadOnlyList<AssignmentView> Assignments, int Total, IReadOnlySet<long> Hidden);
