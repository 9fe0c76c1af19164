using Quire.Domain.Metadata;
using Quire.Repository.Collections;
using Quire.Repository.Data;
using Quire.Repository.Data.Collections;

namespace Quire.Repository.Metadata;

/// <summary>What a collection demands of the metadata of its datasets.</summary>
public sealed class RequirementsLookup(CollectionOwners owners)
{
    /// <summary>The demands on a dataset, or on anything that lies in a collection.</summary>
    public async Task<FieldRequirements> OnChildAsync(RepositoryObject child, MetadataSchema schema, CancellationToken ct) =>
        Of(await owners.OfAsync(child, ct), schema);

    /// <summary>The collection whose choice of blocks is in force: the nearest that chose its own.</summary>
    /// <param name="path">The collection first, the root last.</param>
    public static CollectionRecord RootOf(IReadOnlyList<CollectionRecord> path) =>
        path.FirstOrDefault(c => c.MetadataBlockRoot) ?? path[^1];

    /// <summary>Whether datasets need files to be published: what the nearest collection says that says it.</summary>
    /// <param name="path">The collection first, the root last.</param>
    public static bool AsksForFiles(IReadOnlyList<CollectionRecord> path) =>
        path.Select(c => c.RequireFilesToPublish).FirstOrDefault(r => r is not null) == true;

    /// <summary>The demands of a collection on what is put into it.</summary>
    /// <param name="path">The collection first, the root last.</param>
    /// <param name="schema">The blocks of the installation.</param>
    public static FieldRequirements Of(IReadOnlyList<CollectionRecord> path, MetadataSchema schema)
    {
        // Blocks and the rules for their fields come from the nearest collection that chose its own.
        var root = RootOf(path);
        var levels = path[0].InputLevels.Concat(root.Id == path[0].Id ? [] : root.InputLevels);
        // Without its citation a dataset would have no title, author or description to be found by, whatever blocks are offered.
        var names = root.BlockNames.Prepend(StandardBlocks.Citation).Distinct(StringComparer.Ordinal);
        return new(
            names.Select(name => schema.TryGetBlock(name, out var block) ? block : null).OfType<MetadataBlock>(),
            levels.Where(l => l.Required).Select(l => l.Field)
        );
    }
}
