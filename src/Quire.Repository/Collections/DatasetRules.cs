using Quire.Domain.Metadata;
using Quire.Repository.Data.Collections;

namespace Quire.Repository.Collections;

/// <summary>What applies to datasets of a collection.</summary>
/// <param name="Schema">Every block of the installation.</param>
/// <param name="Requirements">Blocks in use and the fields that must be filled.</param>
/// <param name="Facets">Names of facet fields, in order.</param>
/// <param name="InputLevels">Rules by field name.</param>
/// <param name="ChosenBlocks">Blocks as somebody chose them; citation is in use even where it is not among them.</param>
/// <param name="BlockFacets">Names of metadata blocks offered as facet, in order.</param>
public sealed record DatasetRules(
    MetadataSchema Schema,
    FieldRequirements Requirements,
    IReadOnlyList<string> Facets,
    IReadOnlyDictionary<string, InputLevel> InputLevels,
    IReadOnlyList<MetadataBlock> ChosenBlocks,
    IReadOnlyList<string> BlockFacets
)
{
    /// <summary>Blocks in use.</summary>
    public IReadOnlyList<MetadataBlock> Blocks => Requirements.Blocks;

    /// <summary>The same with blocks and fields as a schema has them, such as one in the language of a reader.</summary>
    public DatasetRules In(MetadataSchema schema) =>
        this with
        {
            Schema = schema,
            Requirements = Requirements.In(schema),
            ChosenBlocks = [.. ChosenBlocks.Select(schema.As)],
        };
}
