using Quire.Contracts.Datasets;
using Quire.Contracts.Metadata;

namespace Quire.Client;

/// <summary>Where readers of metadata come from.</summary>
public static class MetadataReading
{
    /// <summary>A reader of the version's metadata.</summary>
    /// <param name="version">A version with metadata.</param>
    public static MetadataReader Metadata(this DatasetVersionResponse version) => new(version.MetadataBlocks);

    /// <summary>A reader of metadata blocks.</summary>
    /// <param name="blocks">Blocks by name.</param>
    public static MetadataReader Read(this IReadOnlyDictionary<string, MetadataBlockValues> blocks) => new(blocks);
}
