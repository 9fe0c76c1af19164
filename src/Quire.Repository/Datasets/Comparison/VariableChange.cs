namespace Quire.Repository.Datasets.Comparison;

/// <summary>Something two versions say differently of a variable.</summary>
/// <param name="Variable">Its name; null for what is said of all of a table.</param>
/// <param name="Aspect">What of it.</param>
/// <param name="Old">What the older version says; empty for nothing.</param>
/// <param name="New">What the newer version says; empty for nothing.</param>
public sealed record VariableChange(string? Variable, VariableAspect Aspect, string Old, string New);
