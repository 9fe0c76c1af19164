namespace Quire.Domain.Metadata.Blocks;

/// <summary>A section of a definition file: the name messages use for it and the columns it cannot do without.</summary>
internal sealed record DefinitionSection(string Name, params string[] Columns)
{
    public static readonly DefinitionSection Block = new("METADATABLOCK", "name", "dataverseAlias", "displayName");

    public static readonly DefinitionSection Field = new(
        "DATASETFIELD",
        "name",
        "title",
        "description",
        "watermark",
        "fieldType",
        "displayOrder",
        "displayFormat",
        "advancedSearchField",
        "allowControlledVocabulary",
        "allowmultiples",
        "facetable",
        "displayoncreate",
        "required",
        "parent",
        "metadatablock_id"
    );

    public static readonly DefinitionSection Term = new(
        "CONTROLLEDVOCABULARY",
        "DatasetField",
        "Value",
        "identifier",
        "displayOrder"
    );
}
