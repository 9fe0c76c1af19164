namespace Quire.Contracts.Metadata;

/// <summary>The definition of a field, as administrators read it.</summary>
public sealed record FieldDefinitionResponse
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its database id.</summary>
    public required long Id { get; init; }

    /// <summary>Its label.</summary>
    public required string Title { get; init; }

    /// <summary>Name of its block.</summary>
    public required string MetadataBlock { get; init; }

    /// <summary>Kind of its values, such as <c>TEXT</c>.</summary>
    public required string FieldType { get; init; }

    /// <summary>Whether it takes several values.</summary>
    public required bool AllowsMultiples { get; init; }

    /// <summary>Whether it is a child of a compound field.</summary>
    public required bool HasParent { get; init; }

    /// <summary>The values it takes; empty for any.</summary>
    public required IReadOnlyList<VocabularyValueResponse> ControlledVocabularyValues { get; init; }

    /// <summary>Whether its parent takes several values: <c>true</c>, <c>false</c> or <c>N/A (no parent)</c>.</summary>
    public required string ParentAllowsMultiples { get; init; }

    /// <summary>Name it is searched by.</summary>
    public required string SolrFieldSearchable { get; init; }

    /// <summary>Name of its facet.</summary>
    public required string SolrFieldFacetable { get; init; }

    /// <summary>Whether it must be filled.</summary>
    public required bool IsRequired { get; init; }

    /// <summary>Its term; absent for none of its own.</summary>
    public string? Uri { get; init; }
}
