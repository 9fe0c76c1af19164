namespace Quire.Domain.Metadata.Blocks;

/// <summary>One row that was loaded, as the answer to loading lists it.</summary>
/// <param name="Name">Name of the block or field, or the vocabulary value.</param>
/// <param name="Type"><c>MetadataBlock</c>, <c>DatasetField</c> or <c>Controlled Vocabulary</c>.</param>
public sealed record AddedDefinition(string Name, string Type);
