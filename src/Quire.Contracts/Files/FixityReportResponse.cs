namespace Quire.Contracts.Files;

/// <summary>How far the comparison of stored bytes has come, and what it found.</summary>
public sealed record FixityReportResponse
{
    /// <summary>Files whose bytes are to be compared, and what lies beside them.</summary>
    public required long Files { get; init; }

    /// <summary>Those of them that arrived or were compared within the period.</summary>
    public required long Compared { get; init; }

    /// <summary>
    /// The longest ago any of them arrived or was compared, such as <c>2026-02-01T09:30:00Z</c>; null for no files.
    /// </summary>
    public string? Oldest { get; init; }

    /// <summary>Within how many days each is compared again; 0 when nothing is.</summary>
    public required double PeriodDays { get; init; }

    /// <summary>Those found damaged or gone, and not whole again since.</summary>
    public required long Damaged { get; init; }

    /// <summary>The first thousand of them, those found longest ago first.</summary>
    public required IReadOnlyList<FixityFindingResponse> Findings { get; init; }
}
