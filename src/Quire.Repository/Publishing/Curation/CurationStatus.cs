namespace Quire.Repository.Publishing.Curation;

/// <summary>A label a curator gave a version.</summary>
/// <param name="Label">The label; null where it was taken away.</param>
/// <param name="At">When.</param>
/// <param name="Assigner">Name of the account that gave it; null when it is gone.</param>
public sealed record CurationStatus(string? Label, DateTime At, string? Assigner);
