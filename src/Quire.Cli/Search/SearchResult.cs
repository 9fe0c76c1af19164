namespace Quire.Cli.Search;

/// <summary>A stretch of the hits.</summary>
internal sealed record SearchResult(long Total, long Start, IReadOnlyList<HitResult> Hits);
