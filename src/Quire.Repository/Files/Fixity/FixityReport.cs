namespace Quire.Repository.Files.Fixity;

/// <summary>How far the comparison of stored bytes has come, and what it found.</summary>
/// <param name="Files">Files whose bytes are to be compared, and what lies beside them.</param>
/// <param name="Compared">Those of them that arrived or were compared within the period.</param>
/// <param name="Oldest">The longest ago any of them arrived or was compared; null when there is none.</param>
/// <param name="Period">Within what time each is compared again; zero when nothing is.</param>
/// <param name="Damaged">Those found damaged or gone, and not whole again since.</param>
/// <param name="Findings">The first of them, those found longest ago first.</param>
/// <param name="CountedAt">When the files, and those compared, were counted.</param>
public sealed record FixityReport(
    long Files,
    long Compared,
    DateTime? Oldest,
    TimeSpan Period,
    long Damaged,
    IReadOnlyList<FixityFinding> Findings,
    DateTime CountedAt
);
