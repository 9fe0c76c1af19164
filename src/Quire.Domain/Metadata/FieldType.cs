using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Quire.Domain.Metadata;

/// <summary>The definition of one field of a metadata block.</summary>
public sealed record FieldType
{
    /// <summary>Database id; 0 before it is stored.</summary>
    public long Id { get; init; }

    /// <summary>Unique in the installation; the <c>typeName</c> on the wire and the field name in searches.</summary>
    public required string Name { get; init; }

    /// <summary>Label shown to people.</summary>
    public required string Title { get; init; }

    /// <summary>Help text.</summary>
    public string Description { get; init; } = "";

    /// <summary>Placeholder in forms.</summary>
    public string Watermark { get; init; } = "";

    public required FieldKind Kind { get; init; }

    public int DisplayOrder { get; init; }

    /// <summary>
    /// How values are shown: <c>#VALUE</c>, <c>#NAME</c>, <c>#EMAIL</c> in markup, or a separator on a compound.
    /// </summary>
    public string DisplayFormat { get; init; } = "";

    public bool AdvancedSearch { get; init; }

    /// <summary>Values come from <see cref="Vocabulary"/>.</summary>
    public bool Controlled { get; init; }

    public bool Multiple { get; init; }

    public bool Facetable { get; init; }

    public bool DisplayOnCreate { get; init; }

    public bool Required { get; init; }

    /// <summary>Name of the compound field this one belongs to; null at top level.</summary>
    public string? Parent { get; init; }

    /// <summary>Name of the block.</summary>
    public required string Block { get; init; }

    /// <summary>The term's own URI; null means block URI plus name.</summary>
    public string? TermUri { get; init; }

    /// <summary>Children in display order; empty unless compound.</summary>
    public ImmutableArray<FieldType> Children { get; init; } = [];

    /// <summary>Allowed values in display order; empty unless <see cref="Controlled"/>.</summary>
    public ImmutableArray<VocabularyValue> Vocabulary { get; init; } = [];

    /// <summary>What values of <see cref="Vocabulary"/> are called in the language of the reader, where otherwise.</summary>
    public IReadOnlyDictionary<string, string> ValueTitles { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>What a value is called in the language of the reader.</summary>
    public string TitleOf(string value) => ValueTitles.GetValueOrDefault(value, value);

    /// <summary>
    /// A controlled field whose vocabulary has no values yet, as older blocks and those that name an outside vocabulary have
    /// them: until it has some it takes any text.
    /// </summary>
    public bool TakesFreeText => Controlled && Vocabulary.IsEmpty;

    public bool IsCompound => Kind == FieldKind.None;

    /// <summary><c>primitive</c>, <c>controlledVocabulary</c> or <c>compound</c>, as the wire says it.</summary>
    public string TypeClass =>
        IsCompound ? "compound"
        : Controlled ? "controlledVocabulary"
        : "primitive";
}
