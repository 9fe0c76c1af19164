using System.Collections.Immutable;

namespace Quire.Domain.Metadata.Rules;

/// <summary>One value of a document: of a top-level field, or of a child of the compound at <paramref name="Index"/>.</summary>
internal readonly record struct ValueLocation(FieldType Field, int Index, FieldType? Child = null, int ChildIndex = 0)
{
    public string Path => Child is null ? Step(Field, Index) : $"{Step(Field, Index)}.{Step(Child, ChildIndex)}";

    /// <summary>The document with this value replaced, or added where there is none.</summary>
    public MetadataDocument Replace(MetadataDocument document, string value)
    {
        if ((Child ?? Field).Controlled)
        {
            return document;
        }

        if (Child is null)
        {
            return document.With(Field.Name, new FieldValue.Values(Put(document.Values(Field.Name), Index, value)));
        }

        var compounds = document.Compounds(Field.Name);
        var compound =
            Index < compounds.Length
                ? compounds[Index]
                : new CompoundValue(ImmutableDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal));
        var texts = compound.Children.GetValueOrDefault(Child.Name, []);
        compound = new(compound.Children.SetItem(Child.Name, Put(texts, ChildIndex, value)));
        return document.With(Field.Name, new FieldValue.Compounds(Put(compounds, Index, compound)));
    }

    public static string Step(FieldType field, int index) => field.Multiple ? $"{field.Name}[{index}]" : field.Name;

    private static ImmutableArray<T> Put<T>(ImmutableArray<T> items, int index, T item) =>
        index < items.Length ? items.SetItem(index, item) : items.Add(item);
}
