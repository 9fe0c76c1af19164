namespace Quire.Contracts.Metadata;

/// <summary>The definition of a field.</summary>
public sealed record FieldTypeResponse
{
    /// <summary>Name, unique in the installation.</summary>
    public required string Name { get; init; }

    /// <summary>Label, with the parent's where the child's own would be ambiguous.</summary>
    public required string DisplayName { get; init; }

    /// <summary>Shown in the first form.</summary>
    public bool DisplayOnCreate { get; init; }

    /// <summary>Label.</summary>
    public required string Title { get; init; }

    /// <summary>Type in capitals, such as <c>TEXT</c>; <c>NONE</c> for compounds.</summary>
    public required string Type { get; init; }

    /// <summary><c>primitive</c>, <c>controlledVocabulary</c> or <c>compound</c>.</summary>
    public string? TypeClass { get; init; }

    /// <summary>Placeholder in forms.</summary>
    public string? Watermark { get; init; }

    /// <summary>Help text.</summary>
    public string? Description { get; init; }

    /// <summary>Takes several values.</summary>
    public bool? Multiple { get; init; }

    /// <summary>Values come from a list.</summary>
    public bool? IsControlledVocabulary { get; init; }

    /// <summary>How values are shown.</summary>
    public string? DisplayFormat { get; init; }

    /// <summary>Must be filled.</summary>
    public bool? IsRequired { get; init; }

    /// <summary>Position in its block.</summary>
    public int? DisplayOrder { get; init; }

    /// <summary>Offered in the advanced search.</summary>
    public bool? IsAdvancedSearchFieldType { get; init; }

    /// <summary>Allowed values; only on controlled fields.</summary>
    public IReadOnlyList<string>? ControlledVocabularyValues { get; init; }

    /// <summary>Children by name; only on compounds.</summary>
    public IReadOnlyDictionary<string, FieldTypeResponse>? ChildFields { get; init; }
}
