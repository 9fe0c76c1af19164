using Quire.Repository.Data.Collections;

namespace Quire.Repository.Files;

/// <summary>A file with what lies above it.</summary>
/// <param name="View">The file as a version describes it; the version is loaded with its dataset and object.</param>
/// <param name="Owners">Collections the dataset lies in, direct owner first; empty unless asked for.</param>
public sealed record FileDetails(FileView View, IReadOnlyList<CollectionRecord> Owners);
