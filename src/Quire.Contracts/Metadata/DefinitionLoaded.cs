namespace Quire.Contracts.Metadata;

/// <summary>One row of a definition file that was loaded.</summary>
public sealed record DefinitionLoaded
{
    /// <summary>Name of the block or field, or the vocabulary value.</summary>
    public required string Name { get; init; }

    /// <summary><c>MetadataBlock</c>, <c>DatasetField</c> or <c>Controlled Vocabulary</c>.</summary>
    public required string Type { get; init; }
}
