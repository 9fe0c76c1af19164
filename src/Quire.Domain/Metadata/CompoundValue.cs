using System.Collections.Immutable;
using Quire.Domain.Texts;

namespace Quire.Domain.Metadata;

/// <summary>One compound: its filled children by field name.</summary>
public sealed record CompoundValue(ImmutableDictionary<string, ImmutableArray<string>> Children)
{
    /// <summary>First value of a child, or null when it is not filled.</summary>
    public string? this[string child] => Children.TryGetValue(child, out var values) && values.Length > 0 ? values[0] : null;

    public bool Equals(CompoundValue? other) =>
        other is not null
        && Children.Count == other.Children.Count
        && Children.All(c => other.Children.TryGetValue(c.Key, out var v) && v.AsSpan().SequenceEqual(c.Value.AsSpan()));

    /// <summary>Whether it says the same, however its letters are put together.</summary>
    public bool Says(CompoundValue other) =>
        Children.Count == other.Children.Count
        && Children.All(c => other.Children.TryGetValue(c.Key, out var v) && v.SequenceEqual(c.Value, ComposedText.Comparer));

    public override int GetHashCode() => Children.Count;
}
