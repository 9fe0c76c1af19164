using System.Collections.Immutable;

namespace Quire.Domain.Metadata;

/// <summary>What a version holds for one field: one or more values, or one or more compounds.</summary>
public abstract record FieldValue
{
    private FieldValue() { }

    /// <summary>Holds nothing; such a value only ever says "clear this field".</summary>
    public bool IsEmpty =>
        this switch
        {
            Values values => values.Items.IsDefaultOrEmpty,
            Compounds compounds => compounds.Items.IsDefaultOrEmpty,
            _ => true,
        };

    /// <summary>
    /// Values of a primitive or controlled field, in the depositor's order. Everything is text, numbers and dates too.
    /// </summary>
    public sealed record Values(ImmutableArray<string> Items) : FieldValue
    {
        public bool Equals(Values? other) => other is not null && Items.AsSpan().SequenceEqual(other.Items.AsSpan());

        public override int GetHashCode() => Items.Length == 0 ? 0 : HashCode.Combine(Items.Length, Items[0]);
    }

    /// <summary>Compounds of a compound field, in the depositor's order.</summary>
    public sealed record Compounds(ImmutableArray<CompoundValue> Items) : FieldValue
    {
        public bool Equals(Compounds? other) => other is not null && Items.AsSpan().SequenceEqual(other.Items.AsSpan());

        public override int GetHashCode() => Items.Length;
    }
}
