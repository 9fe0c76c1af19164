namespace Quire.Repository.Access;

/// <summary>Somebody who can be given a role.</summary>
/// <param name="Assignee">Who, as assignments write it.</param>
/// <param name="Name">Name of the person or group.</param>
/// <param name="Affiliation">Organisation of a person, if it is known.</param>
public sealed record AssigneeChoice(string Assignee, string Name, string? Affiliation = null);
