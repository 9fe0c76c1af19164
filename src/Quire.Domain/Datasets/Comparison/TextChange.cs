namespace Quire.Domain.Datasets.Comparison;

/// <summary>A text that differs between two versions.</summary>
/// <param name="Name">What it is, as people read it.</param>
/// <param name="Old">The text of the older version; empty for none.</param>
/// <param name="New">The text of the newer version; empty for none.</param>
public sealed record TextChange(string Name, string Old, string New);
