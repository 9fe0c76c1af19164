using Quire.Repository.Data.Datasets;
using Quire.Repository.Datasets.Comparison;

namespace Quire.Repository.Files.History;

/// <summary>What a version makes of a file.</summary>
/// <param name="Version">The version.</param>
/// <param name="Contributor">Name of who began it; null when nobody knows.</param>
/// <param name="File">The file, or the one of its chain of replacements that the version lists; null when it lists none, or the
/// caller may not know.</param>
/// <param name="Before">What the version before lists; null when it lists none.</param>
/// <param name="PersistentId">Identifier of the file; null for none of its own.</param>
public sealed record FileHistoryEntry(
    DatasetVersionRecord Version,
    string? Contributor,
    ComparedFile? File,
    ComparedFile? Before,
    string? PersistentId
);
