namespace Quire.Repository.Files.Fixity;

/// <summary>How many files there are to be compared, and how many were.</summary>
/// <param name="Files">Files whose bytes are to be compared, and what lies beside them.</param>
/// <param name="Compared">Those of them that arrived or were compared within the period.</param>
/// <param name="Oldest">The longest ago any of them arrived or was compared; null when there is none.</param>
/// <param name="At">When they were counted.</param>
public sealed record FixityCount(long Files, long Compared, DateTime? Oldest, DateTime At);
