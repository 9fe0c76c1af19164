namespace Quire.Repository.Datasets;

/// <summary>What became of a draft that was edited by linked data.</summary>
/// <param name="IsNew">Whether the edit made the draft.</param>
/// <param name="ChangedAt">When it was changed.</param>
public sealed record SemanticEdited(bool IsNew, DateTime ChangedAt);
