using Quire.Domain.Datasets;

namespace Quire.Repository.Datasets;

/// <summary>Where a note was written.</summary>
/// <param name="Version">Number of the version; null for the draft.</param>
public sealed record VersionNote(VersionNumber? Version);
