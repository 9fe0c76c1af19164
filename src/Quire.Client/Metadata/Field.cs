using Quire.Contracts.Metadata;

namespace Quire.Client;

/// <summary>Makes metadata fields of any block.</summary>
public static class Field
{
    private const string Primitive = "primitive";
    private const string Controlled = "controlledVocabulary";
    private const string CompoundClass = "compound";

    /// <summary>A single text, number or date; everything travels as text.</summary>
    /// <param name="name">Name of the field type.</param>
    /// <param name="value">The value.</param>
    public static MetadataField Text(string name, string value) => Make(name, false, Primitive, new() { Text = value });

    /// <summary>Several texts.</summary>
    /// <param name="name">Name of the field type.</param>
    /// <param name="values">The values.</param>
    public static MetadataField Texts(string name, params IReadOnlyList<string> values) =>
        Make(name, true, Primitive, new() { Texts = values });

    /// <summary>A single value of a controlled vocabulary.</summary>
    /// <param name="name">Name of the field type.</param>
    /// <param name="value">One of its values.</param>
    public static MetadataField Term(string name, string value) => Make(name, false, Controlled, new() { Text = value });

    /// <summary>Several values of a controlled vocabulary.</summary>
    /// <param name="name">Name of the field type.</param>
    /// <param name="values">Some of its values.</param>
    public static MetadataField Terms(string name, params IReadOnlyList<string> values) =>
        Make(name, true, Controlled, new() { Texts = values });

    /// <summary>A single compound.</summary>
    /// <param name="name">Name of the field type.</param>
    /// <param name="children">Its children.</param>
    public static MetadataField Compound(string name, params IReadOnlyList<MetadataField> children) =>
        Make(name, false, CompoundClass, new() { Compound = ByName(children) });

    /// <summary>Several compounds.</summary>
    /// <param name="name">Name of the field type.</param>
    /// <param name="compounds">The children of each.</param>
    public static MetadataField Compounds(string name, params IReadOnlyList<IReadOnlyList<MetadataField>> compounds) =>
        Make(name, true, CompoundClass, new() { Compounds = [.. compounds.Select(ByName)] });

    private static MetadataField Make(string name, bool multiple, string typeClass, MetadataValue value) =>
        new()
        {
            TypeName = name,
            Multiple = multiple,
            TypeClass = typeClass,
            Value = value,
        };

    private static IReadOnlyDictionary<string, MetadataField> ByName(IReadOnlyList<MetadataField> children) =>
        children.ToDictionary(c => c.TypeName, StringComparer.Ordinal);
}
