namespace Quire.Repository.Datasets.Types;

/// <summary>A list of names before and after a change.</summary>
public sealed record NamesChanged(IReadOnlyList<string> Before, IReadOnlyList<string> After);
