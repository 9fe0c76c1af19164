using Quire.Repository.Data.Files;

namespace Quire.Repository.Datasets;

/// <summary>A file in the list of a version.</summary>
/// <param name="VersionId">The version.</param>
/// <param name="Entry">How it describes the file; loaded with the file and its object.</param>
public sealed record ListedFile(long VersionId, FileEntryRecord Entry);
