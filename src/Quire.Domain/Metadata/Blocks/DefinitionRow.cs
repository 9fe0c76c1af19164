namespace Quire.Domain.Metadata.Blocks;

/// <summary>One row of a block definition, with the line it stands on.</summary>
public abstract record DefinitionRow
{
    private DefinitionRow() { }

    /// <summary>Line of the file, counted from one.</summary>
    public required int Line { get; init; }

    /// <summary>A row of the section <c>#metadataBlock</c>.</summary>
    /// <param name="Name">Name of the block.</param>
    /// <param name="OwnerAlias">Alias of the collection that owns it; null when the row names none.</param>
    /// <param name="DisplayName">Title of the block.</param>
    /// <param name="Uri">Namespace of its terms; null when the row gives none.</param>
    public sealed record Block(string Name, string? OwnerAlias, string DisplayName, string? Uri) : DefinitionRow;

    /// <summary>A row of the section <c>#datasetField</c>; the type has neither children nor vocabulary yet.</summary>
    public sealed record Field(FieldType Type) : DefinitionRow;

    /// <summary>A row of the section <c>#controlledVocabulary</c>.</summary>
    /// <param name="FieldName">Name of the field the value belongs to.</param>
    /// <param name="Value">The value with its alternate spellings.</param>
    public sealed record Term(string FieldName, VocabularyValue Value) : DefinitionRow;
}
