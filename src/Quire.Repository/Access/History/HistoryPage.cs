namespace Quire.Repository.Access.History;

/// <summary>A part of a history.</summary>
/// <param name="Entries">The entries asked for, the newest first.</param>
/// <param name="Total">How many there are.</param>
public sealed record HistoryPage(IReadOnlyList<HeldAssignment> Entries, int Total);
