using Quire.Domain.Metadata;
using Quire.Repository.Data.Collections;

namespace Quire.Repository.Collections;

/// <summary>What applies to datasets of a collection.</summary>
/// <param name="Schema">Every block of the installation.</param>
/// <param name="Blocks">Blocks in use, in the installation's order.</param>
/// <param name="Facets">Names of facet fields, in order.</param>
/// <param name="InputLevels">Own rules by field name.</param>
public sealed record CollectionRulesInForce(
    MetadataSchema Schema, IReadOnlyList<MetadataBlock> Blocks, IReadOnlyList<string> Facets, IReadOnlyDictionary<string, InputLevel> InputLevels)
{
    /// <summary>Fields that must be filled here: those the blocks demand and those this collection adds.</summary>
    public IReadOnlySet<string> RequiredFields { get; } = Blocks.SelectMany(b => b.Fields).SelectMany(f => f.Children.Prepend(f))
        .Where(f => InputLevels.TryGetValue(f.Name, out var level) ? level.Required : f.Required)
        .Select(f => f.Name).ToHashSet(StringComparer.Ordinal);
}
