namespace Quire.Repository.Access.History;

/// <summary>A role somebody holds or held.</summary>
/// <param name="Objects">Where; several files where that was done in one go.</param>
/// <param name="Assignee">Who, as assignments write it.</param>
/// <param name="RoleAlias">Which role.</param>
/// <param name="GivenBy">Who gave it; null where nobody wrote that down.</param>
/// <param name="GivenAt">When.</param>
/// <param name="EndedBy">Who took it back; null while it is held.</param>
/// <param name="EndedAt">When.</param>
public sealed record HeldAssignment(
    IReadOnlyList<long> Objects,
    string Assignee,
    string RoleAlias,
    string? GivenBy,
    DateTime? GivenAt,
    string? EndedBy,
    DateTime? EndedAt
);
