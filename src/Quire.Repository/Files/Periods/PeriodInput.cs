namespace Quire.Repository.Files.Periods;

/// <summary>An embargo or a retention period for several files.</summary>
/// <param name="Day">First day they are available again (embargo), or last day they are (retention).</param>
/// <param name="Reason">Why, for people; null for nothing.</param>
/// <param name="Files">Ids of the files.</param>
public sealed record PeriodInput(DateOnly Day, string? Reason, IReadOnlyList<long> Files);
