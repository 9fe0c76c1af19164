namespace Quire.Repository.Files.Provenance;

/// <summary>Where a file comes from.</summary>
/// <param name="Document">A document of the W3C's PROV, as JSON.</param>
/// <param name="Entity">Which of the entities in it the file is.</param>
public sealed record ProvenanceInput(string Document, string Entity);
