namespace Quire.Domain.Accounts;

/// <summary>How often something failed.</summary>
/// <param name="Count">How often.</param>
/// <param name="Last">When it did so last; null for never.</param>
public readonly record struct FailureCount(int Count, DateTime? Last);
