namespace Quire.Repository.Search.Found;

/// <summary>A document found.</summary>
/// <param name="Id">Document id.</param>
/// <param name="EntityId">Database id.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Payload">The text the feeder stored.</param>
/// <param name="Score">Relevance, comparable within one answer only; 0 when neither asked for nor sorted by.</param>
/// <param name="Matches">Fields with a matching word, by field name; empty unless highlighting was asked for.</param>
public sealed record SearchHit(
    string Id,
    long EntityId,
    SearchKind Kind,
    string Payload,
    float Score,
    IReadOnlyList<SearchMatch> Matches
);
