namespace Quire.Contracts.Metadata;

/// <summary>Answer to loading a definition file of metadata blocks.</summary>
public sealed record DefinitionsLoaded
{
    /// <summary>Every row of the file in order.</summary>
    public required IReadOnlyList<DefinitionLoaded> Added { get; init; }
}
