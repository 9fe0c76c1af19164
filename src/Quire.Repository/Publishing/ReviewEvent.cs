namespace Quire.Repository.Publishing;

/// <summary>A draft was handed in for review, or given back.</summary>
/// <param name="IsReturn">Whether it was given back.</param>
/// <param name="Caller">Who did it, as it was written then.</param>
/// <param name="At">When.</param>
/// <param name="Reason">Why it was given back; null for none.</param>
public sealed record ReviewEvent(bool IsReturn, string Caller, DateTime At, string? Reason);
