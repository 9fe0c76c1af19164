namespace Quire.Repository.Files.Fixity;

/// <summary>A dataset that could not be looked at.</summary>
/// <param name="Dataset">What it was named by.</param>
/// <param name="Reason">Why, in a sentence.</param>
public sealed record AuditFailure(string Dataset, string Reason);
