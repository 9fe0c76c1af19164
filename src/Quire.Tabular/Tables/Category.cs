namespace Quire.Tabular.Tables;

/// <summary>A value of a variable that has a name.</summary>
/// <param name="Value">The value as cells give it: the text of a number, or the text itself.</param>
/// <param name="Label">What it stands for.</param>
/// <param name="IsMissing">Whether the makers of the data count it as no answer.</param>
public sealed record Category(string Value, string Label, bool IsMissing = false);
