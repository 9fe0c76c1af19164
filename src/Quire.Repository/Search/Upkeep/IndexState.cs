namespace Quire.Repository.Search.Upkeep;

/// <summary>How far a search index follows the database.</summary>
/// <param name="Sequence">The newest change searches see.</param>
/// <param name="Behind">Changes they do not see yet.</param>
/// <param name="RebuildReason">Why the index is being built anew; null where it is not.</param>
public sealed record IndexState(long Sequence, long Behind, string? RebuildReason);
