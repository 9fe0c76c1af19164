namespace Quire.Repository.Access;

/// <summary>What is shown of somebody who can be given roles.</summary>
/// <param name="Title">Name of the person or group.</param>
/// <param name="Email">E-mail address; null for groups.</param>
/// <param name="Affiliation">Organisation, if it is known.</param>
public sealed record AssigneeView(string Title, string? Email, string? Affiliation);
