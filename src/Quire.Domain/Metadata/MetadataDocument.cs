using System.Collections.Immutable;

namespace Quire.Domain.Metadata;

/// <summary>
/// The metadata of one dataset version: filled fields by name, immutable. Rendering order comes from the schema, never from here.
/// Fields the schema does not know are kept, so removing a block loses nothing.
/// </summary>
public sealed record MetadataDocument(ImmutableDictionary<string, FieldValue> Fields)
{
    /// <summary>Stands for a value nobody has; every field accepts it.</summary>
    public const string NotAvailable = "N/A";

    public static readonly MetadataDocument Empty = new(ImmutableDictionary.Create<string, FieldValue>(StringComparer.Ordinal));

    /// <summary>Values of a primitive or controlled top-level field; empty when it is not filled.</summary>
    public ImmutableArray<string> Values(string field) =>
        Fields.TryGetValue(field, out var v) && v is FieldValue.Values values ? values.Items : [];

    /// <summary>First value of a primitive or controlled top-level field, or null.</summary>
    public string? First(string field) => Values(field) is { Length: > 0 } values ? values[0] : null;

    /// <summary>Compounds of a compound field; empty when it is not filled.</summary>
    public ImmutableArray<CompoundValue> Compounds(string field) =>
        Fields.TryGetValue(field, out var v) && v is FieldValue.Compounds compounds ? compounds.Items : [];

    /// <summary>
    /// First value of a field wherever it stands, at top level or as a child of any compound; null when it is not filled.
    /// </summary>
    public string? FirstAnywhere(string field) =>
        First(field)
        ?? Fields
            .OrderBy(f => f.Key, StringComparer.Ordinal)
            .Select(f => f.Value)
            .OfType<FieldValue.Compounds>()
            .SelectMany(c => c.Items)
            .Select(c => c[field])
            .FirstOrDefault(v => v is not null);

    /// <summary>The same document with one field replaced; an empty value removes the field.</summary>
    public MetadataDocument With(string field, FieldValue value) =>
        new(value.IsEmpty ? Fields.Remove(field) : Fields.SetItem(field, value));

    public bool Equals(MetadataDocument? other) =>
        other is not null
        && Fields.Count == other.Fields.Count
        && Fields.All(f => other.Fields.TryGetValue(f.Key, out var v) && v.Equals(f.Value));

    public override int GetHashCode() => Fields.Count;
}
