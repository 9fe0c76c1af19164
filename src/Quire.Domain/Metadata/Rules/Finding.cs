using System.Collections.Immutable;

namespace Quire.Domain.Metadata.Rules;

/// <summary>One thing wrong, and the values to blame for it.</summary>
/// <param name="Path">Names and zero-based positions, such as <c>author[1].authorName</c>.</param>
internal sealed record Finding(string Path, RuleBreach Breach, string? Value, ImmutableArray<ValueLocation> ValuesAtFault);
