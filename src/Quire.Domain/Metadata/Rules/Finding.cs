namespace Quire.Domain.Metadata.Rules;

/// <summary>One thing wrong with a document.</summary>
/// <param name="Path">Names and zero-based positions, such as <c>author[1].authorName</c>.</param>
/// <param name="Breach">The rule that does not hold.</param>
/// <param name="Value">The value at fault; null where one is missing, or several are.</param>
internal sealed record Finding(string Path, RuleBreach Breach, string? Value);
