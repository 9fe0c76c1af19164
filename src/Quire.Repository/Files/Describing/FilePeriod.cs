namespace Quire.Repository.Files.Describing;

/// <summary>An embargo or a retention period, the same for several files.</summary>
/// <param name="Day">
/// First day they are available again (embargo), or last day they are (retention); null for none any more.
/// </param>
/// <param name="Reason">Why, for people; null for nothing.</param>
public sealed record FilePeriod(DateOnly? Day, string? Reason = null);
