namespace Quire.Contracts.Datasets.Types;

/// <summary>Answer to a change of the metadata blocks of a dataset type.</summary>
public sealed record DatasetTypeBlocksChanged
{
    /// <summary>Names of its blocks.</summary>
    public required NamesBeforeAndAfter LinkedMetadataBlocks { get; init; }
}
